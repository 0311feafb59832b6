import { Command } from 'commander';
import { registerCalendarCommands } from '../../../cli/calendar-commands';
import { plainDate } from '../../../domain/dates';
import { DomainError } from '../../../domain/errors';

function run(...words: string[]): string {
  let answer = '';
  const program = new Command().exitOverride();
  registerCalendarCommands(program, {
    today: () => plainDate('2023-03-01'),
    write: (text) => {
      answer += text;
    },
  });
  program.parse(['calendar', ...words], { from: 'user' });
  return answer;
}

function refusal(...words: string[]): DomainError {
  try {
    run(...words);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('accepted');
}

describe('calendar workdays', () => {
  it('counts working days and names the days off with their reason', () => {
    const answer = run('workdays', '1/4/2023', '2023-05-31');
    expect(answer).toContain('Số ngày làm việc: 40');
    expect(answer).toContain('02/05/2023  thứ Ba    Nghỉ bù: Giỗ Tổ Hùng Vương');
    expect(answer).toContain('Ngày làm bù: không có');
  });

  it('gives totals by year', () => {
    const answer = JSON.parse(run('workdays', '2023-01-01', '2024-12-31', '--json'));
    expect(answer.years).toEqual([
      { year: 2023, workingDays: 249 },
      { year: 2024, workingDays: 251 },
    ]);
    expect(answer.workedRestDays.map((day: { date: string }) => day.date)).toEqual(['2024-05-04']);
  });

  it('says which days are not yet confirmed', () => {
    expect(run('workdays', '01/11/2026', '30/11/2026')).toMatch(/24\/11\/2026 .*\(dự kiến\)/);
  });

  it.each([
    ['31/02/2023', '2023-03-01', 'date-invalid'],
    ['2023-03-02', 'mai', 'date-invalid'],
    ['2023-03-02', '2023-03-01', 'period-invalid'],
    ['1023-03-02', '1023-03-05', 'period-invalid'],
    ['2023-01-01', '2123-01-01', 'period-invalid'],
  ])('refuses %s to %s: %s', (from, to, code) => {
    expect(refusal('workdays', from, to).code).toBe(code);
  });
});

describe('calendar deadlines', () => {
  it('shows every stage with its deadline', () => {
    const answer = run('deadlines', '--procedure', 'local-class', '--due', '31/7/2023');
    expect(answer).toContain('Hoàn thành chậm nhất ngày 31/07/2023');
    expect(answer).toMatch(/5\. Tổ chức lớp .* hạn xử lý 31\/07\/2023 {2}\(20 ngày làm việc\)/);
    expect(answer).toMatch(/6\. Báo cáo kết quả .* hạn xử lý 14\/08\/2023/);
    expect(answer).not.toContain('Gấp');
  });

  it('says by how many working days an item is squeezed', () => {
    const words = ['--procedure', 'local-class', '--due', '2023-07-31', '--today', '2023-07-03'];
    expect(run('deadlines', ...words)).toContain('Gấp, số ngày làm việc còn thiếu so với quy trình: 31');
  });

  it('takes the short procedure for a call from above', () => {
    const words = ['--procedure', 'send-out', '--due', '2023-12-31', '--due-kind', 'within-year'];
    const answer = JSON.parse(run('deadlines', ...words, '--call-deadline', '8/3/2023', '--json'));
    expect(answer).toMatchObject({ procedure: 'send-out', variant: 'expedited', opensOn: '2023-03-01' });
    expect(answer.stages[0]).toMatchObject({ stage: 'nomination', deadlineOn: '2023-03-08' });
  });

  it.each([
    [['--due', '2023-07-31'], 'invalid-input'],
    [['--procedure', 'local-class'], 'invalid-input'],
    [['--procedure', 'none', '--due', '2023-07-31'], 'procedure-unknown'],
    [['--procedure', 'toString', '--due', '2023-07-31'], 'procedure-unknown'],
    [['--procedure', 'local-class', '--due', '2023-07-32'], 'date-invalid'],
    [['--procedure', 'local-class', '--due', '2023-07-31', '--due-kind', 'soon'], 'invalid-input'],
    [['--procedure', 'local-class', '--due', '2023-07-31', '--class-days', '0'], 'invalid-input'],
    [['--procedure', 'local-class', '--due', '2023-07-31', '--start-stage', 'opening'], 'invalid-input'],
  ])('refuses %j: %s', (words, code) => {
    expect(refusal('deadlines', ...words).code).toBe(code);
  });
});
