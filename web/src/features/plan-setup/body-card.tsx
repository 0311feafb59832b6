import { Button, Card, Input, Select, Space } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import type { body } from '../../../../contracts/organisation/organisation';
import { ProblemAlert } from '../../components/problem-alert';
import { useCommand } from '../../lib/api/use-command';
import { useOwnSession } from '../../lib/session/session-context';
import { today } from '../../lib/today';
import { useWords } from '../../lib/words/use-words';

type Body = z.output<typeof body>;

const POSTS = ['secretary', 'standing-deputy-secretary', 'deputy-secretary', 'member', 'chairman'] as const;

/** A body that decides: added with one press, its members by name and post. */
export function BodyCard({ kind, title, body: board }: { kind: string; title: string; body: Body | null }) {
  const { t, say } = useWords();
  const { run, isRunning, problem } = useCommand<{ id: string }>();
  const may = useOwnSession().abilities.includes('body.save');
  const [name, setName] = useState('');
  const [post, setPost] = useState<string>('member');
  const addBody = () =>
    void run({
      method: 'POST',
      path: '/bodies',
      body: { kind, name: title, system: kind === 'peoples-committee' ? 'state' : 'party' },
    }).catch(() => undefined);
  const addMember = async (boardId: string, ordinal: number) => {
    if (!name.trim()) return;
    try {
      const { id: personId } = await run({ method: 'POST', path: '/people', body: { fullName: name.trim() } });
      const member = { personId, post, postTitle: say(`web.setup.posts.${post}`), ordinal, validFrom: today() };
      await run({ method: 'POST', path: `/bodies/${boardId}/members`, body: member });
      setName('');
    } catch {
      // Shown in the card.
    }
  };
  return (
    <Card size="small" title={board?.name ?? title}>
      <ProblemAlert error={problem} />
      {board ? (
        <>
          {board.members.length === 0 && <p className="soft">{t('web.setup.noMembers')}</p>}
          <ol>
            {board.members.map((member) => (
              <li key={member.id}>
                {member.fullName} <span className="soft">· {member.postTitle}</span>
              </li>
            ))}
          </ol>
          {may && (
            <Space wrap size={6}>
              <Input
                aria-label={`${t('web.setup.memberName')}: ${title}`}
                placeholder={t('web.setup.memberName')}
                value={name}
                onChange={(event) => setName(event.target.value)}
                onPressEnter={() => void addMember(board.id, board.members.length + 1)}
                style={{ width: 180 }}
              />
              <Select
                aria-label={`${t('web.setup.post')}: ${title}`}
                value={post}
                onChange={setPost}
                style={{ width: 190 }}
                options={POSTS.map((value) => ({ value, label: say(`web.setup.posts.${value}`) }))}
              />
              <Button loading={isRunning} onClick={() => void addMember(board.id, board.members.length + 1)}>
                {t('web.app.add')}
              </Button>
            </Space>
          )}
        </>
      ) : may ? (
        <Button loading={isRunning} onClick={addBody}>
          {t('web.setup.addBody', { body: title })}
        </Button>
      ) : (
        <p className="soft">{t('web.setup.bodyByAdministrator')}</p>
      )}
    </Card>
  );
}
