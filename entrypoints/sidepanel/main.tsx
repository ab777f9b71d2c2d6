import { Panel } from '../../components/panel/panel.tsx';
import { startSurface } from '../../components/surface/start-surface.tsx';
import { Surface } from '../../components/surface/surface.tsx';
import { Welcome } from '../../components/welcome/welcome.tsx';

startSurface(<Surface joined={<Panel />} notJoined={<Welcome />} />);
