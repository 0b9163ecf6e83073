/** Check of an upload, status, fee, family, and what to mind. */
import type { dePortal } from './de-portal.data.ts';

export const frPortal: Readonly<Record<keyof typeof dePortal, string>> = {
  seite_nr: 'Page {seiten} :',
  'hinweis.dunkel': 'L’image est trop sombre. Prenez-la à la lumière du jour ou sous une lampe.',
  'hinweis.abgeschnitten': 'Le bord est coupé. Photographiez la feuille entière avec ses quatre coins.',
  'hinweis.gedreht': 'La feuille est tournée. Nous pouvons la lire quand même.',
  'hinweis.anderer_name':
    'Nous ne trouvons pas ici le nom indiqué dans la demande. Est-ce le document de la bonne personne ?',
  'hinweis.anderes_geburtsdatum': 'La date de naissance est différente de celle de la demande. Vérifiez les deux.',
  'hinweis.abgelaufen':
    'Ce document était valable jusqu’au {tag}. Si vous en avez un plus récent, envoyez le plus récent.',
  'hinweis.mrz_fehlt':
    'Nous ne voyons pas les deux lignes avec les signes <<<. Photographiez toute la page avec la photo.',
  'hinweis.teilweise': 'Nous avons vérifié les {n} premières pages. Nous lirons le reste plus tard.',
  'hinweis.seiten_fehlen': 'Il manque encore ces pages : {seiten}. Ajoutez-les, s’il vous plaît.',
  'hinweis.rueckseite': 'Ajoutez aussi le verso, s’il vous plaît.',
  'pruefung.hochladen': 'Envoi en cours : {n} %',
  'pruefung.lesen': 'Nous lisons les pages. Cela prend quelques secondes.',
  'pruefung.dauert': 'Cela prend un peu plus de temps. Vous pouvez continuer à remplir cette page.',
  'pruefung.wartet': 'Il n’y a pas de connexion pour le moment. Nous continuerons dès qu’elle revient.',
  abbrechen: 'Annuler',
  'trotzdem.senden': 'Envoyer quand même',
  'trotzdem.frage': 'Pourquoi l’envoyez-vous quand même ?',
  'trotzdem.richtig': 'C’est le bon document.',
  'trotzdem.kein_besseres': 'Je n’en ai pas de meilleur.',
  'trotzdem.rest_folgt': 'J’enverrai le reste plus tard.',
  'trotzdem.anderes': 'Une autre raison',
  'trotzdem.text': 'Voulez-vous l’expliquer ?',
  'trotzdem.gesagt': 'Vous l’envoyez quand même : {grund}',
  'stand.weiter': 'La suite',
  'weiter.eingang': 'Nous joignons votre demande à votre dossier et regardons si tout est là.',
  'weiter.pruefung': 'Nous examinons vos indications et vos documents. S’il manque quelque chose, nous vous écrivons.',
  'weiter.warten': 'Vous n’avez rien à faire pour cela. Dès que la réponse est là, nous continuons.',
  'weiter.entscheidung': 'Vous recevrez notre décision par lettre.',
  'weiter.ausgabe': 'Nous vous dirons quand vous pourrez retirer votre document.',
  'stand.dauer': 'Voici combien de temps ont duré de telles demandes chez nous, depuis leur arrivée :',
  'stand.dauer_haelfte': 'une sur deux {n} jours au plus,',
  'stand.dauer_meiste': 'quatre sur cinq {n} jours au plus.',
  'stand.gilt': 'Ce qui vaut jusque-là',
  'gilt.fortgeltend':
    'Vous avez fait la demande à temps. Votre titre de séjour reste valable jusqu’à notre décision. Le travail qui vous était permis le reste. La preuve en est l’attestation « Fiktionsbescheinigung ». Si vous en avez besoin, écrivez-nous.',
  'gilt.fortgeltend_wenn':
    'Si votre visa national (D) était encore valable le {tag}, il le reste jusqu’à notre décision. Le travail qu’il permettait reste permis. La preuve en est l’attestation « Fiktionsbescheinigung ». Si vous en avez besoin, écrivez-nous.',
  'gilt.zu_spaet':
    'Votre titre de séjour était valable jusqu’au {tag}. La demande est arrivée après, il ne continue donc pas de lui-même. Contactez-nous tout de suite : nous pouvons ordonner qu’il continue.',
  'gilt.visum_c':
    'Un visa de visite (C) ne continue pas par la demande. Vous pouvez rester ici aussi longtemps que le visa le dit. Demandez-nous s’il finit bientôt.',
  'gilt.erlaubt_wenn':
    'Si vous aviez le droit d’être ici sans visa le {tag}, votre séjour est considéré comme permis jusqu’à notre décision. Vous ne pouvez pas encore travailler avec.',
  'gilt.angabe':
    'Cela résulte de vos indications. Si elles ne sont pas justes ou si vous avez demandé l’asile, demandez-nous.',
  'stand.gebuehr': 'Frais',
  'gebuehr.offen': 'Reste à payer',
  'gebuehr.summe': 'Total à payer',
  'gebuehr.bis': 'Payez jusqu’au {tag}, s’il vous plaît.',
  'gebuehr.bald': 'Vous pourrez payer quand notre décision vous sera parvenue, au plus tard à partir du {tag}.',
  'gebuehr.aus': 'Payez par virement avec le numéro {nummer}, ou à notre caisse.',
  'gebuehr.zahlen': 'Payer en ligne',
  'gebuehr.bezahlt': 'Payé',
  'gebuehr.zuviel': 'Vous avez payé {betrag} de trop. Nous vous remboursons.',
  'gebuehr.quittung': 'Reçu (PDF)',
  'gebuehr.zurueck_bezahlt': 'Votre paiement est arrivé.',
  'gebuehr.zurueck_abgebrochen': 'Vous n’avez pas payé. Rien n’a été débité.',
  'gebuehr.zurueck_begonnen':
    'Votre paiement n’est pas encore confirmé. Cela peut prendre quelques minutes ; ne payez pas une deuxième fois.',
  'stand.briefe': 'Nos lettres',
  'brief.nachforderung': 'Nous vous avons demandé des documents.',
  'brief.anhoerung': 'Nous voulons connaître votre point de vue avant de décider.',
  'brief.bescheid': 'Nous avons décidé.',
  'brief.sonstiges': 'Nous vous avons écrit.',
  'weg.brief': 'La lettre arrive par la poste.',
  'weg.pzu': 'La lettre arrive par la poste ; le jour de la remise est noté.',
  'weg.empfangsbekenntnis': 'La lettre va à la personne qui vous représente.',
  'weg.schalter': 'Vous recevez la lettre dans nos bureaux.',
  'weg.portal': 'La lettre est ici.',
  'brief.antwort': 'Répondez jusqu’au {tag}, s’il vous plaît.',
  'brief.nur_post': 'Nous ne montrons pas ici ce que dit la lettre. Ainsi personne d’autre ne peut la lire.',
  'abruf.titel': 'Votre lettre est disponible ici',
  'abruf.bereit': 'Vous pouvez retirer cette lettre ici jusqu’au {tag}. Ensuite, nous l’envoyons par la poste.',
  'abruf.ausweisen': 'Seule la personne à qui cette lettre est destinée peut la lire. Veuillez prouver votre identité.',
  'abruf.ja':
    'Je retire la lettre maintenant. À partir de demain, elle est considérée comme notifiée et ses délais commencent.',
  'abruf.abrufen': 'Retirer la lettre',
  'abruf.am': 'Retirée le {tag}. Les délais indiqués dans la lettre courent depuis le lendemain.',
  'abruf.laden': 'Télécharger la lettre',
  'abruf.beendet': 'La lettre n’a pas été retirée ici à temps. Elle ne compte pas encore ; vous la recevrez autrement.',
  'abruf.vertretung': 'La personne qui vous représente reçoit cette lettre en premier.',
  'fehler.abruf': 'Vous ne pouvez plus retirer cette lettre ici. Vous la recevrez autrement.',
  'stand.auskunft': 'Qui répond à vos questions',
  'auskunft.person': 'Votre demande est traitée par : {name}',
  'auskunft.nummer': 'Indiquez toujours le numéro {nummer}, s’il vous plaît.',
  mit_person: 'Personne {n}',
  'frage.mit_wer': 'Qui est-ce ?',
  'wahl.mit_wer.ehegatte': 'Ma femme ou mon mari',
  'wahl.mit_wer.kind': 'Mon enfant',
  'wahl.mit_wer.andere': 'Quelqu’un d’autre',
  'frage.mit_titel_bis': 'Carte ou visa valable jusqu’au',
  'frage.mit_pass': 'Passeport de cette personne',
  'wahl.mit_pass.gueltig': 'Valable',
  'wahl.mit_pass.abgelaufen': 'Expiré',
  'wahl.mit_pass.keiner': 'Pas de passeport',
  'fehler.person': 'Remplissez tout pour chaque personne, s’il vous plaît.',
  'quittung.mit': 'Ont fait la demande avec vous',
  'quittung.mit_unterlagen': 'Envoyer des documents',
  'fehler.zahlung': 'Le paiement en ligne ne marche pas en ce moment. Réessayez dans quelques minutes.',
  'fehler.teile': 'Le fichier n’est pas arrivé en entier. Choisissez-le encore une fois.',
  'fehler.anderes_fenster':
    'Quelque chose a aussi été modifié dans une autre fenêtre. Ce que vous avez écrit ici est toujours là. « Continuer » l’enregistre.',
  'achtung.titel_abgelaufen':
    'Votre titre de séjour était valable jusqu’au {tag}. Envoyez la demande aujourd’hui, même s’il manque des documents, et contactez-nous.',
  'achtung.titel_bald':
    'Envoyez la demande le {tag} au plus tard, même s’il manque des documents. Votre titre reste alors valable jusqu’à notre décision.',
  'achtung.zu_frueh':
    'C’est encore tôt : votre titre est valable jusqu’au {tag}. Les fiches de paie et autres preuves doivent être récentes. Vous pouvez continuer quand même.',
  'achtung.anderer_ort':
    'Pour le code postal {plz}, un autre service est compétent. Faites la demande là-bas ; chez nous, cela prend plus de temps.',
  'achtung.eu':
    'Les ressortissants d’un pays de l’UE, d’Islande, du Liechtenstein, de Norvège ou de Suisse n’ont le plus souvent pas besoin de ce titre. Écrivez-nous sous « Autre chose » si vous n’êtes pas sûr.',
  'achtung.deutsch': 'Les Allemands n’ont pas besoin de titre de séjour. Vérifiez la nationalité.',
  'achtung.bk_abschluss':
    'La carte bleue demande en général un diplôme universitaire. Sans diplôme, elle n’est possible que dans peu de métiers, par exemple l’informatique avec de l’expérience. Peut-être un autre titre convient-il ; nous le vérifions.',
  'achtung.ne_rente':
    'Pour l’autorisation d’établissement, il faut le plus souvent 60 mois de cotisations. D’autres durées valent pour les travailleurs qualifiés et les familles d’Allemands. Vous pouvez continuer ; nous verrons ce qui vaut pour vous.',
  'achtung.visum_c':
    'Avec un visa de visite, on ne peut le plus souvent pas demander un titre ici, mais à l’ambassade d’Allemagne. Vous pouvez continuer quand même ; nous regardons si une exception s’applique.',
  'achtung.ort_unbekannt':
    'Ici : {gebiet}. Pour le code postal {plz}, un autre service est sans doute compétent ; nous ne savons pas lequel. Demandez le service des étrangers (Ausländerbehörde) à la mairie (Rathaus) de votre domicile ou par téléphone au 115, et faites la demande là-bas.',
  'achtung.lohn_monat':
    'C’est peu pour une année entière. Avez-vous indiqué le salaire d’un mois ? Indiquez alors celui de l’année.',
  'achtung.noch_nicht_hier':
    'Tant que vous êtes à l’étranger, demandez un visa à l’ambassade ou au consulat d’Allemagne. Si une entreprise veut vous embaucher, elle peut engager la procédure accélérée (beschleunigtes Fachkräfteverfahren, § 81a AufenthG) : sur la page d’accueil, sous « Pour les employeurs ».',
  'wahl.einreise_mit.noch_nicht': 'Je ne suis pas encore en Allemagne',
  nichts_angegeben: 'Rien d’indiqué',
  fuellt_aus: 'Vous remplissez la demande pour {name}. Sur ces pages, « vous » désigne {name}.',
  'stand.nachfrage': 'Nous attendons votre réponse.',
  'weiter.nachfrage':
    'Dès que votre réponse est là, nous continuons. Ce qu’il nous faut est indiqué ici ou dans notre lettre. Si vous n’y arrivez pas à temps, écrivez-nous avant.',
  'stand.ausgesetzt': 'Votre demande est en attente.',
  'weiter.ausgesetzt':
    'Une autre question doit d’abord être réglée. Votre demande reste valable. Si vous ne connaissez pas la raison, demandez-nous.',
  'stand.zahlen': 'Veuillez encore payer les frais',
  'stand.laenger':
    'Cela prend plus de temps que prévu. Votre demande n’est pas perdue. N’hésitez pas à nous demander où elle en est.',
  'start.arbeitgeber': 'Pour les employeurs',
  'start.arbeitgeber.text': 'Embaucher plus vite des spécialistes venant de l’étranger',
  'art.fachkraefteverfahren': 'Procédure accélérée pour spécialistes (beschleunigtes Fachkräfteverfahren)',
  'seite.firma': 'Qui embauche ?',
  'seite.firma.warum':
    'Le service compétent est celui du lieu de l’établissement. L’entreprise paie les frais une fois l’accord signé.',
  'frage.firma_anschrift': 'Adresse de l’établissement : rue, numéro, code postal, ville',
  'frage.betriebsnummer': 'Numéro d’établissement (Betriebsnummer)',
  'frage.betriebsnummer.hilfe': 'Huit chiffres, de l’agence fédérale pour l’emploi (Bundesagentur für Arbeit)',
  'frage.ansprechperson': 'À qui parler dans l’entreprise ?',
  'seite.fachkraft': 'Qui souhaitez-vous embaucher ?',
  'seite.fachkraft.warum':
    'La personne vous donne une procuration (Vollmacht). Sans elle, nous ne pouvons pas commencer.',
  'frage.wohnland': 'Dans quel pays la personne vit-elle actuellement ?',
  'seite.fk_abschluss': 'Quel diplôme la personne a-t-elle ?',
  'frage.anerkennung': 'Le diplôme est-il reconnu ou évalué en Allemagne ?',
  'wahl.anerkennung.ja': 'Oui, il l’est',
  'wahl.anerkennung.laeuft': 'La procédure est en cours',
  'wahl.anerkennung.nein': 'Non, veuillez engager la procédure',
  'seite.fk_stelle': 'De quel poste s’agit-il ?',
  'frage.stelle': 'Intitulé du poste',
  'seite.fk_visum': 'Et pour le visa ?',
  'seite.fk_visum.warum':
    'Si le service donne son accord préalable (Vorabzustimmung), l’ambassade propose un rendez-vous sous trois semaines. Elle décide en général sur une demande complète sous trois semaines de plus.',
  'frage.visum_ort': 'À quelle ambassade ou quel consulat ?',
  'frage.mit_familie': 'Un conjoint ou des enfants mineurs viennent-ils aussi ?',
  'seite.vereinbarung': 'L’accord avec nous',
  'seite.vereinbarung.warum':
    'Téléchargez l’accord (Vereinbarung), signez-le pour l’entreprise et envoyez-le ici. Nous signons ensuite, et la procédure commence.',
  'vereinbarung.laden': 'Télécharger l’accord (PDF)',
  'unterlage.vereinbarung': 'Accord (Vereinbarung) signé par l’entreprise',
};
