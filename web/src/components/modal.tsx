import { Modal as AntModal, type ModalProps } from 'antd';
import { useReturnFocus } from '../lib/focus/use-return-focus';

/** antd's dialog; whoever leaves it stands where they were. */
export function Modal(props: ModalProps) {
  useReturnFocus(props.open);
  return <AntModal {...props} />;
}
