/** The Handbuch inside the shell: the page for one's own work first, all others beside it. */
import { Link } from '#ui/Link.tsx';
import { Page } from '#ui/Page.tsx';
import { useScreenParams } from '#ui/screens.ts';
import { useSession } from '#ui/session.tsx';
import pages from '../../handbuch/content.ts';
import { type HandbuchEintrag, handbuchFor } from '../../handbuch/pages.ts';
import { NotFound } from '../NotFound.tsx';
import { Blocks } from './Blocks.tsx';
import './handbuch.css';

export default function HandbuchSeite() {
  const { seite } = useScreenParams<'seite'>() as { seite?: string };
  const { roles } = useSession();
  const { eigene, weitere } = handbuchFor(roles.map(({ id }) => id));
  const address = seite ?? eigene[0]?.address ?? 'ueberblick';
  const page = Object.hasOwn(pages, address) ? pages[address] : undefined;
  if (!page) return <NotFound />;
  return (
    // A fresh frame per page: the title takes the focus, and the page begins at its top.
    <Page key={address} title={page.title} tabTitle={`${page.title} · Handbuch`}>
      <div className="handbuch">
        <article className="handbuch-text">
          <Blocks of={page.blocks} />
        </article>
        <nav className="handbuch-seiten no-print" aria-label="Seiten des Handbuchs">
          {eigene.length > 0 && <SeitenListe title="Für Ihre Arbeit" seiten={eigene} current={address} />}
          <SeitenListe title={eigene.length > 0 ? 'Weitere Seiten' : 'Handbuch'} seiten={weitere} current={address} />
        </nav>
      </div>
    </Page>
  );
}

interface SeitenListeProps {
  readonly title: string;
  readonly seiten: readonly HandbuchEintrag[];
  readonly current: string;
}

function SeitenListe({ title, seiten, current }: SeitenListeProps) {
  return (
    <section>
      <h2>{title}</h2>
      <ul className="plain-list">
        {seiten.map(({ address, label }) => (
          <li key={address}>
            <Link
              to="/handbuch/$seite"
              params={{ seite: address }}
              {...(address === current ? { 'aria-current': 'page' as const } : {})}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
