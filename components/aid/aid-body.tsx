import type { ReactNode } from 'react';
import type { Aid, AidKind } from '../../lib/contracts/aid.ts';
import { later } from '../ui/later.tsx';
import { ChecklistView } from './checklist.tsx';
import type { Scene } from './scene.ts';

const DecisionView = later(async () => (await import('./decision.tsx')).DecisionView);
const SnippetView = later(async () => (await import('./snippet.tsx')).SnippetView);
const ReferenceView = later(async () => (await import('./reference.tsx')).ReferenceView);

type Of<K extends AidKind> = Extract<Aid, { kind: K }>;

const BODIES: { [K in AidKind]: (scene: Scene<Of<K>>) => ReactNode } = {
  checklist: (scene) => <ChecklistView {...scene} />,
  decision: (scene) => <DecisionView {...scene} />,
  snippet: (scene) => <SnippetView {...scene} />,
  reference: (scene) => <ReferenceView {...scene} />,
};

/** What an aid consists of, by its kind. */
export function AidBody(scene: Scene<Aid>) {
  return (BODIES[scene.aid.kind] as (scene: Scene<Aid>) => ReactNode)(scene);
}
