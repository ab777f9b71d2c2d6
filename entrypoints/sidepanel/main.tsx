import { Panel } from '../../components/panel/panel.tsx';
import { startSurface } from '../../components/surface/start-surface.tsx';
import { Surface } from '../../components/surface/surface.tsx';
import { later } from '../../components/ui/later.tsx';

const Welcome = later(async () => (await import('../../components/welcome/welcome.tsx')).Welcome);

startSurface(<Surface joined={<Panel />} notJoined={<Welcome />} />);
