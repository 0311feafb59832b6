import { ClockCircleOutlined, ExclamationCircleFilled, WarningOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { formatDate } from '../lib/format/format';

export interface DeadlineProps {
  /** In words, as the API says it: "Còn 3 ngày làm việc". */
  text: string;
  /** Working days; negative when it has passed, null without a deadline. */
  workingDaysLeft: number | null;
  /** The day itself, "YYYY-MM-DD". */
  on?: string | null;
}

const SOON = 2;

/** A deadline: in words first, then a sign, and colour last (overdue is never told by colour alone). */
export function Deadline({ text, workingDaysLeft, on }: DeadlineProps) {
  const isLate = workingDaysLeft !== null && workingDaysLeft < 0;
  const isSoon = workingDaysLeft !== null && workingDaysLeft >= 0 && workingDaysLeft <= SOON;
  const icon = isLate ? <ExclamationCircleFilled /> : isSoon ? <WarningOutlined /> : <ClockCircleOutlined />;
  const colour = isLate ? '#a8071a' : isSoon ? '#874d00' : '#434343';
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      <Tag
        icon={icon}
        variant="outlined"
        style={{ color: colour, borderColor: colour, background: '#fff', fontWeight: isLate ? 600 : 400, margin: 0 }}
      >
        {text}
      </Tag>
      {on && <div className="soft numbers">{formatDate(on)}</div>}
    </span>
  );
}
