import { useEffect, useRef } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { faultsOf } from '../../lib/form/faults-of';
import { focusControl } from '../../lib/form/focus-control';
import { useFaultWords } from '../../lib/form/use-fault-words';
import { useWords } from '../../lib/words/use-words';
import { ControlLink, ErrorBox } from '../error-box';
import { fieldIdOf } from './field';

/**
 * After a form was sent with faults: one fault takes the cursor to its field, several stand above the form as links to each. What is
 * mended leaves the list.
 */
export function FaultSummary<Values extends FieldValues, Output>({
  form,
}: {
  form: UseFormReturn<Values, unknown, Output>;
}) {
  const { t } = useWords();
  const faultWords = useFaultWords();
  const { errors, submitCount } = form.formState;
  const faults = faultsOf(errors).map(({ name, fault }) => ({ id: fieldIdOf(name), fault }));
  const only = faults.length === 1 ? faults[0]!.id : null;
  // Only a new try moves the cursor, never the mending of a field.
  const seen = useRef(submitCount);
  useEffect(() => {
    if (seen.current === submitCount) return;
    seen.current = submitCount;
    if (only) focusControl(only);
  }, [only, submitCount]);
  if (faults.length < 2) return null;
  return (
    <ErrorBox of={submitCount} title={t('web.app.faults.several', { count: faults.length })}>
      <ul>
        {faults.map(({ id, fault }) => (
          <li key={id}>
            <ControlLink id={id}>
              {fault.type === 'words' ? fault.message : `${labelOf(id)}: ${faultWords(fault)}`}
            </ControlLink>
          </li>
        ))}
      </ul>
    </ErrorBox>
  );
}

/** The words beside a control, as the page shows them. */
function labelOf(id: string): string {
  return document.querySelector(`label[for="${CSS.escape(id)}"]`)?.textContent ?? '';
}
