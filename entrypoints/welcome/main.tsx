import { i18n } from '#i18n';
import { startSurface } from '../../components/surface/start-surface.tsx';
import { Welcome } from '../../components/welcome/welcome.tsx';

startSurface(<Welcome />, i18n.t('welcome.pageTitle'));
