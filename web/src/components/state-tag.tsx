import { Tag } from 'antd';
import type { ReactNode } from 'react';

export type Tone = 'neutral' | 'info' | 'waiting' | 'good' | 'bad' | 'aside';

/** Each pair passed 4.5 : 1; Ant Design's own orange and green tags do not. */
const COLOURS: Readonly<Record<Tone, { color: string; background: string; borderColor: string }>> = {
  neutral: { color: '#434343', background: '#fafafa', borderColor: '#bfbfbf' },
  info: { color: '#003eb3', background: '#f0f5ff', borderColor: '#91caff' },
  waiting: { color: '#874d00', background: '#fff7e6', borderColor: '#ffd591' },
  good: { color: '#135200', background: '#f6ffed', borderColor: '#95de64' },
  bad: { color: '#a8071a', background: '#fff1f0', borderColor: '#ffa39e' },
  aside: { color: '#391085', background: '#f9f0ff', borderColor: '#d3adf7' },
};

/** A state in words; the colour only helps to find it. */
export function StateTag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <Tag variant="outlined" style={{ ...COLOURS[tone], whiteSpace: 'normal' }}>
      {children}
    </Tag>
  );
}
