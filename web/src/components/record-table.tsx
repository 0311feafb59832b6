import { Table, type TableColumnType, type TableProps } from 'antd';

export interface RecordColumn<Row> extends TableColumnType<Row> {
  /** Words of the heading; on a telephone they stand before the value. */
  title: string;
  key: string;
}

export interface RecordTableProps<Row> extends Omit<TableProps<Row>, 'columns' | 'pagination' | 'title'> {
  columns: readonly RecordColumn<Row>[];
  dataSource: readonly Row[];
  /** What the table holds, for screen readers. */
  label: string;
}

/** A table of records; on a telephone each row becomes a card whose values carry their headings. Pages of it: `LoadMore` below. */
export function RecordTable<Row extends object>({ columns, label, className, ...table }: RecordTableProps<Row>) {
  return (
    <Table<Row>
      {...table}
      aria-label={label}
      className={['record-table', className].filter(Boolean).join(' ')}
      pagination={false}
      columns={columns.map((column) => ({
        ...column,
        onCell: (row: Row, index?: number) => ({ ...column.onCell?.(row, index), 'data-label': column.title }),
      }))}
    />
  );
}
