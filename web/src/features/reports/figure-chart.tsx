import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useWords } from '../../lib/words/use-words';
import type { ReportDetail } from './report-types';

register([BarChart, GridComponent, CanvasRenderer]);

const STEPS = ['nominated', 'approved', 'completed'] as const;

/** From nomination to completion in three bars; the table above says the same, so screen readers pass it over. */
export function FigureChart({ figures }: { figures: ReportDetail['figures'] }) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!box.current) return undefined;
    const chart = init(box.current);
    chart.setOption({
      animation: false,
      grid: { left: 8, right: 48, top: 8, bottom: 8, containLabel: true },
      xAxis: { type: 'value', minInterval: 1, axisLabel: { color: '#595959' } },
      yAxis: {
        type: 'category',
        inverse: true,
        data: STEPS.map((step) => t(`web.reports.rows.${step}`)),
        axisLabel: { color: '#1f1f1f', fontSize: 14 },
      },
      series: [
        {
          type: 'bar',
          data: STEPS.map((step) => figures[step]),
          itemStyle: { color: '#0958d9' },
          barMaxWidth: 28,
          label: { show: true, position: 'right', color: '#1f1f1f', fontSize: 14 },
        },
      ],
    });
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(box.current);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [figures, t]);
  return (
    <figure style={{ margin: 0 }}>
      <figcaption className="soft">{t('web.reports.chart')}</figcaption>
      <div ref={box} aria-hidden="true" style={{ height: 150, maxWidth: 720 }} />
    </figure>
  );
}
