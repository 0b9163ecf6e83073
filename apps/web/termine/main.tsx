/** Entry of everybody who needs a Termin: one column, 18 px, 44 px targets, nine languages. */
import '../zod-setup.ts';
import '../styles.ts';
import '../buerger/buerger.css';
import '../buerger/portal.css';
import './termine.css';
import { Termine } from '#areas/termine/buchung/screens/Termine.tsx';
import { mount } from '../mount.tsx';

mount(<Termine />);
