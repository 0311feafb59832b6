import { InputNumber, type InputNumberProps } from 'antd';

type MoneyFieldProps = Omit<InputNumberProps<number>, 'min' | 'max' | 'step' | 'formatter' | 'parser' | 'suffix'>;

/** An amount in đồng, grouped as an office writes it: 972.170.000. */
export function MoneyField(props: MoneyFieldProps) {
  return (
    <InputNumber<number>
      {...props}
      min={0}
      max={1_000_000_000_000}
      step={100_000}
      formatter={(value) => `${value ?? ''}`.replace(/\B(?=(\d{3})+$)/g, '.')}
      parser={(text) => Number(text?.replace(/\D/g, '') ?? '')}
      suffix="đ"
    />
  );
}
