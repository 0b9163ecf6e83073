/** Entry of the call-up display: read from ten metres. */
import '../styles.ts';
import { Anzeige } from '#areas/termine/tag/screens/anzeige/Anzeige.tsx';
import { mount } from '../mount.tsx';
import { keepWithoutNetwork } from '../ohne-netz.ts';

mount(<Anzeige />);
keepWithoutNetwork('anzeige');
