import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import type { PageAids } from '../../../lib/queries/use-page-aids.ts';
import { later } from '../../ui/later.tsx';
import { Loading } from '../loading.tsx';
import type { PanelView, ViewStack } from './panel-view.ts';
import { viewKey } from './panel-view.ts';
import type { Ways } from './use-panel-views.ts';
import { ViewFrame } from './view-frame.tsx';

const SearchView = later(async () => (await import('../../search/search-view.tsx')).SearchView, <Loading />);
const LearningView = later(
  async () => (await import('../../learning/learning-view.tsx')).LearningView,
  <Loading />,
);
const LessonView = later(async () => (await import('../../lesson/lesson-view.tsx')).LessonView, <Loading />);
const LibraryAid = later(async () => (await import('./library-aid.tsx')).LibraryAid, <Loading />);

/** What a view shows is for the page in front, where there is one. */
type Around = { ways: Ways; page: PageAids | undefined };
type Of<At extends PanelView['at']> = Extract<PanelView, { at: At }>;
type Shown<At extends PanelView['at']> = {
  title: string;
  /** It has a way back of its own where this is set. */
  bare?: boolean;
  body(view: Of<At>, around: Around): ReactNode;
};

const SHOWN: { [At in PanelView['at']]: () => Shown<At> } = {
  search: () => ({
    title: i18n.t('panel.view.search'),
    bare: true,
    body: (_, { page, ways }) => (
      <SearchView
        pageAids={(page?.aids ?? []).map(({ aid }) => aid.id)}
        onOpenAid={ways.openAid}
        onOpenLesson={ways.openLesson}
        onClose={ways.back}
      />
    ),
  }),
  learning: () => ({
    title: i18n.t('panel.view.learning'),
    body: (_, { ways }) => <LearningView onOpenLesson={ways.openLesson} />,
  }),
  aid: () => ({
    title: i18n.t('panel.view.aid'),
    body: ({ aid }, { page, ways }) => <LibraryAid aid={aid} page={page} onOpenAid={ways.openAid} />,
  }),
  lesson: () => ({
    title: i18n.t('panel.view.lesson'),
    bare: true,
    body: ({ lesson }, { ways }) => (
      <LessonView lesson={lesson} onClose={ways.back} onOpenAid={ways.openAid} />
    ),
  }),
};

type Props = Around & { stack: ViewStack };

/** The views that lie over the page's aids. Those beneath the one on top stay as they were, out of sight. */
export function PanelViews({ stack, ...around }: Props) {
  return stack.map((view, index) => {
    const { title, bare, body } = SHOWN[view.at]() as Shown<PanelView['at']>;
    return (
      <ViewFrame
        key={viewKey(view)}
        title={title}
        bare={bare ?? false}
        from={view.from}
        hidden={index < stack.length - 1}
        onBack={around.ways.back}
      >
        {body(view, around)}
      </ViewFrame>
    );
  });
}
