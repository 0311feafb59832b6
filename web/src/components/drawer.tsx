import { Drawer as AntDrawer, type DrawerProps } from 'antd';
import { useRef } from 'react';
import { useReturnFocus } from '../lib/focus/use-return-focus';

/** antd's drawer, entered by whoever opens it with the keyboard; whoever leaves it stands where they were. */
export function Drawer(props: DrawerProps) {
  useReturnFocus(props.open);
  const panel = useRef<HTMLDivElement>(null);
  // antd itself focuses what lies around the dialog, of which a screen reader says nothing.
  const enter = (isOpen: boolean) => {
    if (isOpen && !panel.current?.contains(document.activeElement))
      panel.current?.querySelector<HTMLElement>('button, a[href], input')?.focus();
  };
  return <AntDrawer {...props} panelRef={panel} afterOpenChange={enter} />;
}
