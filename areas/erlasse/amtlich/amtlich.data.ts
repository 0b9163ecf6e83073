/** Laws that an immigration office works with, by their name in the addresses of gesetze-im-internet.de. */

export interface AmtlichesGesetz {
  readonly slug: string;
  readonly kurz: string;
}

/** slug=name, where the name is not the slug in other letters. */
const LISTE = `aufenthg_2004=AufenthG aufenthv=AufenthV beschv_2013=BeschV asylvfg_1992=AsylG freiz_gg_eu_2004=FreizügG/EU
stag=StAG azrg=AZRG azrg-dv=AZRG-DV intv=IntV inttestv=IntTestV asylblg=AsylbLG asylzbv_2008=AsylZBV einbtestv=EinbTestV
deuf_v=DeuFöV aabgebv=AABGebV viszg=VISZG ukraineaufenth_v=UkraineAufenthÜV ukraineaufenthfgv=UkraineAufenthFGV bvfg=BVFG
hauslg=HAuslG vwvfg=VwVfG vwgo=VwGO vwzg_2005=VwZG vwvg=VwVG bgebg=BGebG gg=GG bdsg_2018=BDSG bmg=BMG pauswg=PAuswG
pauswgebv=PAuswGebV pa_g_1986=PassG passv_2007=PassV pstg=PStG pstv=PStV bqfg=BQFG aknv=AKNV bbig_2005=BBiG hwo=HwO
pflbg=PflBG b_o=BÄO a_g=AÜG aentg_2009=AEntG milog=MiLoG schwarzarbg_2004=SchwarzArbG tzbfg=TzBfG baf_g=BAföG beeg=BEEG
bkgg_1996=BKGG uhvorschg=UhVorschG wogg=WoGG sgb_1=SGB_I sgb_2=SGB_II sgb_3=SGB_III sgb_4=SGB_IV sgb_5=SGB_V sgb_6=SGB_VI
sgb_8=SGB_VIII sgb_9_2018=SGB_IX sgb_10=SGB_X sgb_11=SGB_XI sgb_12=SGB_XII bgb=BGB bgbeg=EGBGB famfg=FamFG lpartg=LPartG
stgb=StGB stpo=StPO jgg=JGG bzrg=BZRG bkag_2018=BKAG bgsg_1994=BPolG ifsg=IfSG estg=EStG ao_1977=AO gewo=GewO owig_1968=OWiG
bfdg=BFDG jfdg=JFDG rvg=RVG gkg_2004=GKG`;

export const AMTLICHE_GESETZE: readonly AmtlichesGesetz[] = LISTE.split(/\s+/).map((one) => {
  const [slug = '', kurz = ''] = one.split('=');
  return { slug, kurz: kurz.replace('_', ' ') };
});
