import type { Reference } from '../../lib/contracts/aid.ts';
import { RichTextView } from '../text/rich-text.tsx';
import { Button } from '../ui/button.tsx';

type Props = { aid: Reference; onReport(step: undefined): void };

/** Something to look up. */
export function ReferenceView({ aid, onReport }: Props) {
  return (
    <>
      <RichTextView text={aid.body} />
      <div>
        <Button tone="quiet" icon="flag" onClick={() => onReport(undefined)}>
          Report a problem
        </Button>
      </div>
    </>
  );
}
