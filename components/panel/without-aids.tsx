import type { ReactNode } from 'react';
import type { PanelScene } from '../../lib/queries/use-panel.ts';
import { later } from '../ui/later.tsx';
import { AccessNeeded } from './access-needed.tsx';
import { Loading } from './loading.tsx';
import { NothingHere } from './nothing-here.tsx';
import type { Ways } from './views/use-panel-views.ts';

const NeverSynced = later(async () => (await import('./never-synced.tsx')).NeverSynced, <Loading />);

/** The states in which no aid is shown. */
export type WithoutAids = Exclude<PanelScene['state'], 'loading' | 'aids'>;

type Props = { state: WithoutAids; scene: PanelScene; ways: Ways };

const BODIES: Record<WithoutAids, (props: Props) => ReactNode> = {
  not_joined: () => null,
  never_synced: () => <NeverSynced />,
  no_access: ({ scene }) => <AccessNeeded access={scene.access} />,
  unseen_page: ({ ways }) => <NothingHere url={undefined} ways={ways} />,
  nothing_here: ({ scene: { page }, ways }) => <NothingHere key={page?.url} url={page?.url} ways={ways} />,
};

/** Says why no aid is shown, and the one thing that helps. */
export function PageWithoutAids(props: Props) {
  return BODIES[props.state](props);
}
