import { CustomChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use as register, type ECharts } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useMemo, useRef } from 'react';
import { useNavigate } from 'react-router';
import { formatDate } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import { timelineRows, type BarState, type TimelineRows } from './timeline-rows';
import type { Course, Row } from './types';

register([CustomChart, GridComponent, TooltipComponent, MarkLineComponent, CanvasRenderer]);

const LINE = 30;
const COLOURS: Readonly<Record<BarState, string>> = {
  item: '#bfbfbf',
  done: '#5b8c5a',
  now: '#0958d9',
  late: '#a8071a',
  ahead: '#adc6ff',
};

/** Items and intakes as bars with their stages, deadlines, today and slips. Its table stands below it. */
export function TimelineChart({ rows, course }: { rows: readonly Row[]; course: Course }) {
  const { t, say } = useWords();
  const navigate = useNavigate();
  const place = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => timelineRows(rows, { late: t('web.plans.states.late') }), [rows, t]);
  const height = lines.labels.length * LINE + 70;
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const chart = init(element);
    chart.setOption(optionOf(lines, course, t('web.plans.todayWord'), element.clientWidth));
    chart.on('click', ({ value }) => {
      const line = Array.isArray(value) ? Number(value[0]) : -1;
      const address = lines.addresses[line];
      if (address) void navigate(address);
    });
    const observer = new ResizeObserver(() => fit(chart, lines, course, t('web.plans.todayWord'), element));
    observer.observe(element);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [lines, course, navigate, t]);
  return (
    <figure className="timeline" aria-label={t('web.plans.chart', { count: rows.length })}>
      <div ref={place} style={{ height }} aria-hidden />
      <figcaption>
        {(['done', 'now', 'late', 'ahead'] as const).map((state) => (
          <span key={state} className="key">
            <i style={{ background: COLOURS[state] }} /> {say(`web.plans.bars.${state}`)}
          </span>
        ))}
        <span className="key">
          <b aria-hidden>◆</b> {t('web.plans.bars.due')}
        </span>
        <span className="key">
          <b aria-hidden>┆→</b> {t('web.plans.bars.slip')}
        </span>
      </figcaption>
    </figure>
  );
}

function fit(chart: ECharts, lines: TimelineRows, course: Course, today: string, element: HTMLElement): void {
  chart.resize();
  chart.setOption(optionOf(lines, course, today, element.clientWidth));
}

function optionOf(lines: TimelineRows, course: Course, todayWord: string, width: number) {
  const left = Math.min(330, Math.max(110, Math.round(width * 0.28)));
  const start = Date.parse(`${course.year}-01-01T00:00:00+07:00`);
  const end = Date.parse(`${course.year}-12-31T23:59:59+07:00`);
  const last = Math.max(end, ...lines.bars.map(({ to }) => to));
  const first = Math.min(start, ...lines.bars.map(({ from }) => from));
  return {
    animation: false,
    grid: { left, right: 16, top: 34, bottom: 24 },
    // Plain text: the policy of the page lets no markup with styles in.
    tooltip: { renderMode: 'richText', confine: true },
    xAxis: {
      type: 'time',
      position: 'top',
      min: first,
      max: last,
      splitLine: { show: true, lineStyle: { color: '#e8e8e8' } },
      axisLabel: { color: '#434343', formatter: (time: number) => monthOf(time) },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: lines.labels,
      axisTick: { show: false },
      axisLabel: {
        interval: 0,
        color: '#1f1f1f',
        width: left - 16,
        overflow: 'truncate',
        formatter: (label: string, index: number) => (lines.isItem[index] ? `{item|${label}}` : `   ${label}`),
        rich: { item: { fontWeight: 'bold', color: '#1f1f1f' } },
      },
    },
    series: [
      {
        type: 'custom',
        clip: true,
        encode: { x: [1, 2], y: 0 },
        data: lines.bars.map((bar) => [bar.line, bar.from, bar.to, bar.state, bar.text]),
        tooltip: { formatter: ({ value }: { value: [number, number, number, BarState, string] }) => describe(value) },
        renderItem: (_params: unknown, api: ChartApi) => barShape(api),
        markLine: {
          symbol: 'none',
          silent: true,
          label: { formatter: todayWord, color: '#a8071a', position: 'end', distance: [0, 2] },
          lineStyle: { color: '#a8071a', type: 'solid', width: 2 },
          data: [{ xAxis: Date.parse(`${course.today}T12:00:00+07:00`) }],
        },
      },
      {
        type: 'custom',
        clip: true,
        silent: true,
        encode: { x: [1, 2], y: 0 },
        data: lines.slips.map((slip) => [slip.line, slip.was, slip.is]),
        renderItem: (_params: unknown, api: ChartApi) => slipShape(api),
      },
    ],
  };
}

interface ChartApi {
  value(dimension: number): number | string;
  coord(point: [number, number]): [number, number];
}

function barShape(api: ChartApi) {
  const line = Number(api.value(0));
  const state = api.value(3) as BarState;
  const [x1, y] = api.coord([Number(api.value(1)), line]);
  const [x2] = api.coord([Number(api.value(2)), line]);
  const fill = COLOURS[state];
  const thick = state === 'item' ? 4 : 16;
  const width = Math.max(3, x2 - x1 - (state === 'item' ? 0 : 2));
  const bar = { type: 'rect', shape: { x: x1, y: y - thick / 2, width, height: thick, r: 2 }, style: { fill } };
  if (state !== 'item') return bar;
  const end = {
    type: 'text',
    style: { text: '◆', x: x2, y, fill: '#434343', align: 'center', verticalAlign: 'middle', fontSize: 14 },
  };
  return { type: 'group', children: [bar, end] };
}

/** From where a deadline was to where it is: a dashed line with an arrow's head. */
function slipShape(api: ChartApi) {
  const line = Number(api.value(0));
  const [x1, y] = api.coord([Number(api.value(1)), line]);
  const [x2] = api.coord([Number(api.value(2)), line]);
  const style = { stroke: '#874d00', lineWidth: 2, lineDash: [4, 3] };
  return {
    type: 'group',
    children: [
      { type: 'line', shape: { x1, y1: y - 11, x2: x1, y2: y + 11 }, style },
      { type: 'line', shape: { x1, y1: y + 11, x2, y2: y + 11 }, style },
    ],
  };
}

function describe([, from, to, , text]: [number, number, number, BarState, string]): string {
  return `${text}\n${dayOf(from)} - ${dayOf(to - 1)}`;
}

function dayOf(time: number): string {
  return formatDate(new Date(time + 7 * 3_600_000).toISOString());
}

function monthOf(time: number): string {
  const date = new Date(time + 7 * 3_600_000);
  return date.getUTCDate() === 1 ? `${date.getUTCMonth() + 1}/${date.getUTCFullYear()}` : '';
}
