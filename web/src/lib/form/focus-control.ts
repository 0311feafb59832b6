const CONTROLS = 'input, select, textarea, button, [tabindex]';

/** Puts the cursor into a control, by its id or that of the group it stands in. */
export function focusControl(id: string): void {
  const found = document.getElementById(id);
  const control = found?.matches(CONTROLS) ? found : found?.querySelector<HTMLElement>(CONTROLS);
  control?.scrollIntoView({ block: 'center' });
  control?.focus({ preventScroll: true });
}
