/** Boilerplate phrases in Catalan. */
import type { LanguageWords } from '../kinds.ts';

/** Row `ca` of the table in `index.ts`. */
export const ca: LanguageWords = {
  language: 'ca',
  common: 'de la el i a que en els les per del un una amb es no al ha com més',
  replyForm: `Deixa un comentari | Deixa una resposta | Deixeu un comentari | Deixa un comentari Cancel·la les
    respostes | Cancel·la les respostes | Cancel·la la resposta | Escriu un comentari | Afegeix un comentari |
    Envia un comentari | Envia el comentari | Publica un comentari | Publica el comentari | Comenta | Comenta
    aquest article | El teu comentari | Feu clic aquí per cancel·lar la resposta | Encara no hi ha comentaris |
    No hi ha comentaris | Sense comentaris | Els comentaris estan tancats | Comentaris tancats | Inicia la
    sessió per comentar | Sigues el primer a comentar`,
  replyNotice: `L’adreça electrònica no es publicarà | La teva adreça electrònica no es publicarà | L’adreça de
    correu electrònic no es publicarà | El teu correu electrònic no es publicarà | Els camps necessaris estan
    marcats | Els camps obligatoris estan marcats | Els camps necessaris | Desa el meu nom, correu electrònic i
    lloc web en aquest navegador | Desa el meu nom | Heu d’iniciar la sessió per escriure un comentari | Has
    d’iniciar la sessió per comentar | Aquest lloc utilitza Akismet per reduir | Apreneu com es processen les
    dades dels comentaris | Notifica’m els comentaris nous`,
  replyField: `Nom | El teu nom | Correu electrònic | Correu | Adreça electrònica | Lloc web | Web | Comentari |
    Missatge | Envia | Assumpte | Obligatori`,
  commentsHeading: `Comentaris | Comentari | # comentaris | # comentari | Comentaris (#) | Un comentari | #
    respostes | # resposta | # pensaments a | # comentaris a | Tots els comentaris | Mostra els comentaris |
    Veure comentaris | Veure els comentaris | Comentaris dels lectors`,
  commentAction: `Respon | Inicia la sessió per respondre | Denuncia | diu | ha dit | M’agrada | Cita | Edita |
    Comentaris més antics | Comentaris més nous`,
  readMore: `Llegeix més | Llegir més | Llegeix també | Llegiu també | Llegiu més | Continua llegint | Segueix
    llegint | Més informació | Més sobre | Vegeu també | Veure més | Mira també | Saber-ne més | No et perdis |
    Relacionat`,
  related: `Articles relacionats | Notícies relacionades | Entrades relacionades | Continguts relacionats | Temes
    relacionats | Relacionat | Relacionats | Altres articles | Altres notícies | Més articles | Més notícies |
    Més informació | Llegeix també | Vegeu també | També et pot interessar | Et pot interessar | Et podria
    interessar | Potser t’interessa | Recomanats | Recomanat | Et recomanem | Articles recomanats | El més
    llegit | Els més llegits | Les més llegides | Més llegits | Més vistos | Popular | Populars | Entrades
    populars | Últimes notícies | Darreres notícies | Darrers articles | Entrades recents | Articles recents |
    Tendències | Destacats | Article següent | Article anterior | Entrada següent | Entrada anterior | Navegació
    d’entrades | No t’ho perdis | Selecció de l’editor`,
  share: `Comparteix | Compartir | Comparteix-ho | Comparteix aquest article | Comparteix l’article | Comparteix
    la notícia | Comparteix a | Comparteix a Facebook | Comparteix a Twitter | Comparteix a WhatsApp |
    Comparteix per correu | Comparteix amb els amics | Fes clic per compartir | Envia a un amic | Envia per
    correu | Copia l’enllaç | Enllaç copiat | M’agrada | Desa | Tuiteja`,
  newsletter: `subscriu-te al butlletí | subscriu-te a la newsletter | subscriu-te al nostre butlletí |
    subscriviu-vos al butlletí | apunta’t al butlletí | apunta’t a la newsletter | el nostre butlletí | la
    nostra newsletter | rep les notícies | rebràs al teu correu | al teu correu | a la teva bústia | introdueix
    el teu correu | baixa’t l’aplicació | descarrega’t l’app | descarrega l’aplicació | canal de WhatsApp |
    canal de Telegram | uneix-te al nostre | donar-te de baixa en qualsevol moment | gràcies per subscriure’t`,
  advertisement: `Publicitat | Anunci | Anuncis | Contingut patrocinat | Patrocinat | Patrocinats | Branded
    content | L’article continua després de la publicitat | Continua després de la publicitat | Salta la
    publicitat`,
  cookie: `utilitza galetes | utilitzem galetes | fem servir galetes | utilitza cookies | ús de galetes |
    accepta-ho tot | accepta totes | rebutja-ho tot | accepta les galetes | configuració de galetes | política
    de galetes | política de privacitat`,
  tags: `Etiquetes | Etiqueta | Categories | Categoria | Paraules clau | Temes | Tema | Arxivat a | Publicat a |
    Etiquetat | Etiquetat com a`,
  byline: `Per | Escrit per | Publicat per | Autor | Autora | Autors | Text | Redacció | Redactor | Redactora`,
  photoCredit: `Foto | Fotos | Fotografia | Imatge | Imatges | Imatge d’arxiu | Arxiu | Crèdit | Font |
    Il·lustració | Vídeo | Gràfic`,
  copyright: `Tots els drets reservats | Drets d’autor | Prohibida la reproducció | Política de privacitat | Avís
    legal | Condicions d’ús`,
  printTools: `Valora aquest article | Puntua aquest article |
    Imprimeix | Imprimir | Versió per imprimir | Mida del text | Mida de la lletra | Escolta | Escolta
    l’article | Escolta la notícia | Vés al contingut | Salta al contingut | Torna a dalt | Inici | Menú | Cerca
    | Cercar | Tanca | Mostra’n més | Mostra més | Carrega més | Següent | Anterior | Temps de lectura | Temps
    de lectura # min | # min de lectura | # minuts de lectura | Visites | Índex | Inicia la sessió | Registra’t
    | Pantalla completa | Informa d’un error`,
  followUs: `Segueix-nos | Segueix-nos a | Segueix | Seguiu-nos | Seguiu-nos a | Troba’ns a | Fes-te seguidor`,
  paywall: `només per a subscriptors | exclusiu per a subscriptors | per continuar llegint | per seguir llegint |
    subscriu-te per llegir | ja ets subscriptor | inicia la sessió per llegir`,
  liveUpdates: `En directe | Directe | Última hora | Darrera hora | Actualització | Actualitzat | Exclusiva |
    Vídeo | Fotos | Galeria | Entrevista | Anàlisi | Opinió | Editorial | Crònica | Reportatge | Podcast |
    Crítica`,
};
