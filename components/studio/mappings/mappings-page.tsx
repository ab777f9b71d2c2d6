import { useState } from 'react';
import type { RuleList } from '../../../lib/contracts/rule-admin.ts';
import { useRuleList } from '../../../lib/queries/studio/use-rule-list.ts';
import { later } from '../../ui/later.tsx';
import { hrefOf, type Route } from '../frame/route.ts';
import { ListFailed } from './failures.tsx';
import { FIRST_VIEW, MappingsList } from './list/mappings-list.tsx';
import { ListLoading } from './list-loading.tsx';
import { RuleGone } from './rule-gone.tsx';

const RuleEditor = later(async () => (await import('./editor/rule-editor.tsx')).RuleEditor, <ListLoading />);

/** Which pages show which aids: the list, or one mapping being made or changed. */
export function MappingsPage({ route }: { route: Route }) {
  const { listing, fetching, refetch } = useRuleList();
  const [view, setView] = useState(FIRST_VIEW);
  if (!listing) return <ListLoading />;
  const { list, failure } = listing;
  if (!list) return failure && <ListFailed failure={failure} trying={fetching} onRetry={refetch} />;
  const [id] = route.rest;
  if (id === undefined)
    return (
      <MappingsList
        list={list}
        failure={failure}
        fetching={fetching}
        onRetry={refetch}
        view={view}
        onView={setView}
      />
    );
  return <Editing key={id} id={id} list={list} url={route.params.get('url') ?? undefined} onLeft={refetch} />;
}

type EditingProps = { id: string; list: RuleList; url: string | undefined; onLeft(): void };

function Editing({ id, list, url, onLeft }: EditingProps) {
  const onDone = () => {
    onLeft();
    location.hash = hrefOf('mappings');
  };
  const found = list.rules.find((each) => each.id === id);
  // Somebody may remove it meanwhile: what was typed here must not go with it.
  const [opened] = useState(found);
  if (id === 'new') return <RuleEditor list={list} onDone={onDone} {...(url !== undefined && { url })} />;
  const listed = found ?? opened;
  if (!listed) return <RuleGone />;
  return <RuleEditor list={list} initial={{ rule: listed.rule, version: listed.version }} onDone={onDone} />;
}
