import { useState } from 'react';
import { i18n } from '#i18n';
import type { OpaqueId } from '../../lib/contracts/ids.ts';
import { Button } from '../ui/button.tsx';
import { later } from '../ui/later.tsx';

const Why = later(async () => (await import('./why.tsx')).Why);

type Props = { url: string; aid?: OpaqueId };

/** Answers why an aid is shown on a page; without an aid, why nothing is. */
export function WhyButton(props: Props) {
  const [open, setOpen] = useState(false);
  const title = i18n.t(props.aid ? 'why.this' : 'why.nothing');
  return (
    <div>
      <Button tone="quiet" icon="help" onClick={() => setOpen(true)}>
        {title}
      </Button>
      {open && <Why {...props} title={title} onClose={() => setOpen(false)} />}
    </div>
  );
}
