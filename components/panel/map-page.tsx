import { i18n } from '#i18n';
import { useSession } from '../../lib/queries/services.ts';

/** For admins: the way to the studio with the page in front, to have an aid shown on it. */
export function MapPage({ url }: { url: string }) {
  const { account } = useSession();
  const canMap = account.mode === 'workspace' && account.roles.includes('admin');
  if (!canMap || !/^https?:/i.test(url)) return null;
  return (
    <a href={`/studio.html#/mappings/new?${new URLSearchParams({ url })}`} target="_blank" rel="noopener">
      {i18n.t('panel.mapHere')}
    </a>
  );
}
