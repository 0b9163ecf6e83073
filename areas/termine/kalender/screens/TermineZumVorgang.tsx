/** Appointments of one Vorgang. */
import { ButtonLink } from '#ui/Link.tsx';
import { Page } from '#ui/Page.tsx';
import { useScreenParams } from '#ui/screens.ts';
import { useMay } from '#ui/session.tsx';
import { Terminliste } from './Terminliste.tsx';

export default function TermineZumVorgang() {
  const { verfahrenId } = useScreenParams<'verfahrenId'>();
  const may = useMay();
  return (
    <Page
      title="Termine zum Vorgang"
      crumbs={[{ to: '/vorgaenge/$verfahrenId', params: { verfahrenId }, label: 'Vorgang' }]}
      actions={
        may('termine.buchen') && (
          <>
            <ButtonLink kind="quiet" icon="post" to="/kalender/einladungen" search={{ verfahren: verfahrenId }}>
              Einladungen
            </ButtonLink>
            <ButtonLink icon="gesendet" to="/kalender/einladungen/neu" search={{ verfahren: verfahrenId }}>
              Zum Termin einladen
            </ButtonLink>
            <ButtonLink kind="primary" icon="plus" to="/kalender/neu" search={{ verfahren: verfahrenId }}>
              Termin vereinbaren
            </ButtonLink>
          </>
        )
      }
    >
      <Terminliste frage={{ verfahrenId }} />
    </Page>
  );
}
