import { useEffect } from 'react';
import { i18n } from '#i18n';
import type { OpaqueId } from '../../lib/contracts/ids.ts';
import type { Lesson } from '../../lib/contracts/lesson.ts';
import type { LessonRun } from '../../lib/domain/learning/lesson-run.ts';
import { useAct } from '../../lib/queries/use-act.ts';
import { useLesson, useLessonWork } from '../../lib/queries/use-lesson.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { LessonPlayer } from './lesson-player.tsx';
import { LessonResult } from './lesson-result.tsx';

type Ways = { onClose(): void; onOpenAid(aid: OpaqueId): void };
type Props = Ways & { lesson: OpaqueId };

/** A lesson, from the card where this person stopped to its result. */
export function LessonView({ lesson: id, ...ways }: Props) {
  const read = useLesson(id);
  if (!read) return null;
  if (!read.lesson) {
    return (
      <Notice
        icon="page"
        title={i18n.t('lesson.missing')}
        actions={<Button onClick={ways.onClose}>{i18n.t('lesson.close')}</Button>}
      />
    );
  }
  return <OpenLesson lesson={read.lesson} run={read.run} {...ways} />;
}

function OpenLesson({ lesson, run, ...ways }: Ways & { lesson: Lesson; run: LessonRun | undefined }) {
  const work = useLessonWork(lesson);
  const { failed, act } = useAct();
  useEffect(() => act(work.open()), [work, act]);
  return (
    <>
      {failed && <Banner tone="danger" icon="alert" title={i18n.t('lesson.notSaved')} />}
      {run && !run.result && (
        <LessonPlayer lesson={lesson} run={run} work={work} act={act} onClose={ways.onClose} />
      )}
      {run?.result && (
        <LessonResult
          lesson={lesson}
          run={run}
          result={run.result}
          onRetake={() => act(work.retake(run.take))}
          {...ways}
        />
      )}
    </>
  );
}
