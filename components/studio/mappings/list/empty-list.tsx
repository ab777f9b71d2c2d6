import { Button } from '@mantine/core';
import { Notice } from '../../../ui/notice.tsx';
import { hrefOf } from '../../frame/route.ts';
import { StudioIcon } from '../../ui/studio-icon.tsx';

/** Nobody has mapped anything yet. */
export function EmptyList() {
  return (
    <Notice
      icon="page"
      title="No aid is mapped to a page yet"
      actions={
        <Button component="a" href={hrefOf('mappings', ['new'])} leftSection={<StudioIcon name="add" />}>
          Map the first page
        </Button>
      }
    >
      <p>
        A mapping says on which pages an aid shows, and for which teams. Paste the address of a page to begin.
      </p>
    </Notice>
  );
}
