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
const LibraryAid = later(async () => (await import('./library-aid.tsx')).LibraryAid, <Loading />);

/** What a view shows is for the page in front, where there is one. */
type Around = Ways & { page: PageAids | undefined };
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
    body: (_, { page, openAid, openLesson, back }) => (
      <SearchView
        pageAids={(page?.aids ?? []).map(({ aid }) => aid.id)}
        onOpenAid={openAid}
        onOpenLesson={openLesson}
        onClose={back}
      />
    ),
  }),
  learning: () => ({
    title: i18n.t('panel.view.learning'),
    body: (_, { openLesson }) => <LearningView onOpenLesson={openLesson} />,
  }),
  aid: () => ({
    title: i18n.t('panel.view.aid'),
    body: ({ aid }, { page, openAid }) => <LibraryAid aid={aid} page={page} onOpenAid={openAid} />,
  }),
  lesson: () => ({
    title: i18n.t('panel.view.lesson'),
    body: () => null,
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
        hidden={index < stack.length - 1}
        onBack={around.back}
      >
        {body(view, around)}
      </ViewFrame>
    );
  });
}
