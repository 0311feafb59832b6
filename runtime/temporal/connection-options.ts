import { readFileSync } from 'node:fs';
import type { Config } from '../config';

/** Address, TLS and key of the engine, as client and worker both need them. Certificates are read once, at start. */
export function connectionOptions({ temporal }: Pick<Config, 'temporal'>) {
  const { address, apiKey, tls } = temporal;
  const read = (path: string | undefined) => (path ? readFileSync(path) : undefined);
  const crt = read(tls?.certFile);
  const key = read(tls?.keyFile);
  return {
    address,
    ...(apiKey ? { apiKey } : {}),
    ...(tls
      ? {
          tls: {
            serverRootCACertificate: read(tls.caFile),
            ...(tls.serverName ? { serverNameOverride: tls.serverName } : {}),
            ...(crt && key ? { clientCertPair: { crt, key } } : {}),
          },
        }
      : { tls: false as const }),
  };
}
