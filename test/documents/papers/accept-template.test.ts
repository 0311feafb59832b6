import { acceptTemplate } from '../../../documents/papers/template/accept-template';
import { shippedTemplate, TEMPLATE_CODES } from '../../../documents/papers/templates/shipped-templates';
import { DOCUMENT_SYSTEMS } from '../../../domain/document/document-type';
import { alterPart } from './altered-paper';

const EVERY = TEMPLATE_CODES.flatMap((code) => DOCUMENT_SYSTEMS.map((system) => [code, system] as const));

test.each(EVERY)('%s (%s): the shipped template itself passes what an upload must pass', async (code, system) => {
  const { bytes, description } = shippedTemplate(code, system);
  await expect(acceptTemplate(bytes, description)).resolves.toBeUndefined();
});

test('an upload with a field nobody knows, or without one it must show, is refused by their names', async () => {
  const { bytes, description } = shippedTemplate('call-up', 'party');
  const altered = await alterPart(bytes, 'word/document.xml', (xml) => xml.replace('{venue}', '{favouriteColour}'));
  await expect(acceptTemplate(altered, description)).rejects.toMatchObject({
    code: 'paper-template-refused',
    params: { unknown: ['favouriteColour'], missing: ['venue'] },
  });
});

test('an upload whose margins are not those of the system is refused by the measure', async () => {
  const { bytes, description } = shippedTemplate('call-up', 'party');
  const altered = await alterPart(bytes, 'word/document.xml', (xml) => xml.replace(/w:left="1701"/, 'w:left="1134"'));
  await expect(acceptTemplate(altered, description)).rejects.toMatchObject({
    code: 'paper-template-measures',
    params: { measures: [expect.stringContaining('margin.left')] },
  });
});

test('a file that is no .docx is refused', async () => {
  const { description } = shippedTemplate('call-up', 'party');
  await expect(acceptTemplate(Buffer.from('PK no'), description)).rejects.toMatchObject({
    code: 'paper-template-refused',
  });
});
