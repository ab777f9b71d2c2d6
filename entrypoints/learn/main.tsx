import { LearnPage } from '../../components/learning/learn-page.tsx';
import { startSurface } from '../../components/surface/start-surface.tsx';
import { Surface } from '../../components/surface/surface.tsx';
import { later } from '../../components/ui/later.tsx';

const Welcome = later(async () => (await import('../../components/welcome/welcome.tsx')).Welcome);

startSurface(<Surface joined={<LearnPage />} notJoined={<Welcome />} />);
