import { Button, Collapse } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import type { dossierDetail } from '../../../../contracts/nomination/dossier';
import type { personDetail } from '../../../../contracts/person/people';
import { StateTag } from '../../components/state-tag';
import { useRead } from '../../lib/api/use-read';
import { formatDate, formatMoment } from '../../lib/format/format';
import { useWords } from '../../lib/words/use-words';
import { SpecialCaseDialog } from './special-case-dialog';
import { CHECK_TONES, type Check, type Line } from './types';

/** What is known of the person: the line, the register, the standards with clause and why, the dossier. */
export function Evidence({ line, check }: { line: Line; check: Check | undefined }) {
  const { t, say } = useWords();
  const person = useRead<z.output<typeof personDetail>>(`/people/${line.personId}`, {
    enabled: line.personId !== null,
    nouns: ['person'],
  });
  const known = person.data;
  const facts: [string, string | null | undefined][] = [
    [t('web.nominations.columns.unit'), line.unitName],
    [t('web.nominations.fields.birth'), line.birth],
    [t('web.nominations.fields.gender'), genderWords(line.gender)],
    [t('web.nominations.fields.position'), line.position],
    [t('web.reviews.facts.education'), known?.education],
    [
      t('web.reviews.facts.theory'),
      known?.politicalTheoryLevel && say(`web.reviews.theory.${known.politicalTheoryLevel}`),
    ],
    [t('web.reviews.facts.origin'), line.origin === 'listed' ? null : say(`nomination.origins.${line.origin}`)],
    [t('web.reviews.facts.reason'), reasonWords()],
  ];
  return (
    <>
      <dl className="evidence">
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="break-words">{value}</dd>
            </div>
          ))}
      </dl>
      {line.personId === null && <p className="soft">{t('web.reviews.notInRegister')}</p>}
      {known && known.posts.length > 0 && (
        <Collapse
          ghost
          items={[
            {
              key: 'posts',
              label: t('web.reviews.posts', { count: known.posts.length }),
              children: (
                <ul className="facts">
                  {known.posts.map((post) => (
                    <li key={post.id}>
                      {post.title}, {post.unitName}{' '}
                      <span className="soft numbers">
                        {formatDate(post.validFrom)} – {formatDate(post.validTo)}
                      </span>
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      )}
      <Findings line={line} check={check} />
      <Dossier lineId={line.id} />
    </>
  );

  function genderWords(gender: string | null): string | null {
    return gender === 'male' || gender === 'female' ? t(`web.nominations.gender.${gender}`) : null;
  }
  function reasonWords(): string {
    return [line.reasonCode && say(`review.reasons.${line.reasonCode}`), line.reasonText].filter(Boolean).join(': ');
  }
}

function Findings({ line, check }: { line: Line; check: Check | undefined }) {
  const { t } = useWords();
  const [isSpecial, setSpecial] = useState(false);
  return (
    <section>
      <div className="panel-head">
        <h3 className="sub-title">{t('web.reviews.findings')}</h3>
        {check && <StateTag tone={CHECK_TONES[check.result]}>{check.resultText}</StateTag>}
        {check && check.result !== 'met' && line.abilities.includes('intake.review-lines') && (
          <Button size="small" onClick={() => setSpecial(true)}>
            {t('web.reviews.special.act')}
          </Button>
        )}
      </div>
      {!check && <p className="soft">{t('web.reviews.notChecked')}</p>}
      {check?.specialCase && (
        <p>
          {t('web.reviews.special.said', {
            by: check.specialCase.decidedBy,
            paper: check.specialCase.documentNumber,
            reason: check.specialCase.reason,
          })}
        </p>
      )}
      {check && (
        <>
          <ul className="findings">
            {check.findings.map((finding) => (
              <li key={finding.ruleId}>
                <StateTag tone={finding.outcome === 'met' ? 'good' : finding.outcome === 'unmet' ? 'bad' : 'waiting'}>
                  {finding.outcomeText}
                </StateTag>{' '}
                <strong>{finding.kindText}</strong>: {finding.message}
                <div className="soft">{[finding.citation, finding.doubtText].filter(Boolean).join(' · ')}</div>
              </li>
            ))}
          </ul>
          <p className="soft">
            {t('web.reviews.checkedBy', {
              ruleSet: check.ruleSet.name,
              date: formatDate(check.on),
              moment: formatMoment(check.checkedAt),
            })}
          </p>
        </>
      )}
      {isSpecial && <SpecialCaseDialog line={line} onClose={() => setSpecial(false)} />}
    </section>
  );
}

function Dossier({ lineId }: { lineId: string }) {
  const { t } = useWords();
  const dossier = useRead<z.output<typeof dossierDetail>>(`/nominee-lines/${lineId}/dossier`, {
    nouns: ['nomination'],
  });
  const papers = dossier.data?.papers ?? [];
  if (papers.length === 0) return null;
  return (
    <section>
      <h3 className="sub-title">{t('web.reviews.dossier')}</h3>
      <ul className="findings">
        {papers.map((paper) => (
          <li key={paper.code}>
            <StateTag tone={paper.isMissing ? 'waiting' : 'good'}>
              {paper.isMissing ? t('web.reviews.paperMissing') : t('web.reviews.paperThere')}
            </StateTag>{' '}
            {paper.name}{' '}
            {paper.files.map((file) => (
              <a key={file.id} href={`/api/dossier-papers/${file.id}/file`} target="_blank" rel="noreferrer">
                {file.fileName}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
