/** Boilerplate phrases in Romanian. */
import type { LanguageWords } from '../kinds.ts';

/** Row `ro` of the table in `index.ts`. */
export const ro: LanguageWords = {
  language: 'ro',
  common: 'de și în a la cu pe că o nu să un din care este pentru au mai fi sunt prin ce ale',
  replyForm: `Lasă un răspuns | Lasă un comentariu | Lăsați un comentariu | Lasă un răspuns Anulează răspunsul |
    Anulează răspunsul | Răspunde Anulează răspunsul | Publică comentariul | Trimite comentariul | Adaugă un
    comentariu | Adaugă comentariu | Adaugă comentariul | Scrie un comentariu | Comentează | Comentează
    articolul | Comentariul tău | Niciun comentariu | Nu există comentarii | Fără comentarii | Comentariile sunt
    închise | Comentariile sunt dezactivate | Fii primul care comentează | Alătură-te discuției | Autentifică-te
    pentru a comenta | Spune-ți părerea`,
  replyNotice: `Adresa ta de email nu va fi publicată | Adresa ta de e-mail nu va fi publicată | Adresa de email
    nu va fi publicată | Emailul tău nu va fi publicat | Câmpurile obligatorii sunt marcate cu | Câmpurile
    necesare sunt marcate | Salvează-mi numele, emailul și site-ul web în acest navigator | Salvează numele meu,
    adresa de email | Trebuie să fii autentificat pentru a publica un comentariu | Trebuie să fii autentificat
    pentru a comenta | Notifică-mă despre comentarii ulterioare | Notifică-mă prin email | Anunță-mă prin email
    | Acest site folosește Akismet pentru a reduce spamul | Află cum sunt procesate datele comentariilor tale`,
  replyField: `Nume | Numele tău | Email | E-mail | Adresa de email | Site web | Sit web | Website | Comentariu |
    Mesaj | Trimite | Subiect | Obligatoriu | Autentificat ca | Dezautentificare`,
  commentsHeading: `Comentarii | # comentarii | # comentariu | Un comentariu | Comentarii (#) | # răspunsuri | Un
    răspuns | Un gând despre | # gânduri despre | # de gânduri despre | # comentarii la | # de comentarii | #
    răspunsuri la | Vezi comentariile | Vezi toate comentariile | Citește comentariile | Toate comentariile |
    Comentariile cititorilor`,
  commentAction: `Răspunde | Autentifică-te pentru a răspunde | Raportează | Raportează comentariul | spune | a
    spus | Îmi place | Citează | Editează | Comentarii mai vechi | Comentarii mai noi`,
  readMore: `Citește și | Citește mai mult | Citește mai departe | Citește continuarea | Citește articolul |
    Citește articolul integral | Citește aici | Citiți și | Citiți mai mult | Vezi și | Vezi mai mult | Vezi mai
    multe | Află mai multe | Află mai mult | Mai multe despre | Mai multe | Mai mult despre | Continuă lectura |
    Continuă să citești | Recomandate | Recomandarea noastră | Ascultă | Pe aceeași temă | Te-ar putea interesa`,
  related: `Articole similare | Articole asemănătoare | Articole conexe | Articole înrudite | Articole
    recomandate | Știri similare | Pe aceeași temă | Citește și | Citiți și | Vezi și | Te-ar putea interesa |
    Te-ar putea interesa și | Ți-ar putea plăcea | S-ar putea să te intereseze | S-ar putea să îți placă | Cele
    mai citite | Cele mai citite articole | Cele mai populare | Populare | Ultimele știri | Ultimele articole |
    Cele mai noi | Articole recente | Știri recente | Recomandate | Recomandări | Recomandat pentru tine | Mai
    multe articole | Mai multe știri | Mai multe din | Alte articole | Alte știri | Articolul următor |
    Articolul anterior | Articolul precedent | Navigare în articole | Navigare articole | Din aceeași categorie
    | În trend | Subiecte | Conținut sponsorizat | Știrile zilei`,
  share: `Distribuie | Distribuie articolul | Distribuie acest articol | Distribuiți | Distribuie pe | Distribuie
    pe Facebook | Distribuie pe Twitter | Distribuie pe X | Distribuie pe LinkedIn | Distribuie pe WhatsApp |
    Distribuie prin email | Distribuie: | Partajează | Partajează asta | Partajează pe | Partajează pe Facebook
    | Partajează pe Twitter | Partajează prin email | Partajează cu | Partajați | Dă clic pentru a partaja | Dă
    clic pentru partajare | Dă clic pentru imprimare | Trimite pe email | Trimite prin email | Trimite unui
    prieten | Trimite prin e-mail | Copiază link-ul | Copiază linkul | Link copiat | Apreciază | Îmi place |
    Tipărește | Imprimă | Salvează articolul`,
  newsletter: `abonează-te la newsletter | abonează-te la newsletterul | abonează-te la newsletter-ul |
    abonați-vă la newsletter | abonează-te | abonează-te gratuit | abonează-te la canalul | înscrie-te la
    newsletter | înscrie-te pentru a primi | primește newsletterul | primește cele mai noi | newsletterul nostru
    | newsletter-ul nostru | în căsuța ta de email | direct pe email | pe adresa ta de email | descarcă
    aplicația | descarcă aplicația noastră | intră pe canalul | alătură-te canalului | canalul de WhatsApp |
    introdu adresa ta de email | te poți dezabona oricând | fii la curent | rămâi la curent | susține
    jurnalismul`,
  advertisement: `Publicitate | Reclamă | Anunț | Articolul continuă după publicitate | Articolul continuă după
    reclamă | Continuă după publicitate | Conținut sponsorizat | Sponsorizat | Advertorial | (P) | Parteneri |
    Promovat | Publicitate - articolul continuă`,
  cookie: `folosește cookie-uri | utilizează cookie-uri | folosim cookie-uri | utilizăm cookie-uri | acceptă
    cookie-urile | acceptă toate | acceptă tot | respinge toate | setări cookie | politica de cookies | politica
    de cookie-uri | consimțământul tău | pentru a vizualiza acest conținut | politica de confidențialitate`,
  tags: `Etichete | Etichetă | Taguri | Tag-uri | Tags | Subiecte | Subiect | Teme | Categorii | Categorie |
    Cuvinte cheie | Etichetat | Etichetat cu | Publicat în | Mai multe despre`,
  byline: `De | Autor | Autoare | Autori | Scris de | Publicat de | Text | Redacția | Redactor | Un articol de |
    Interviu de | Sursa`,
  photoCredit: `Foto | Fotografie | Fotografii | Sursa foto | Sursă foto | Sursa | Credit foto | Imagine |
    Imagini | Imagine cu caracter ilustrativ | Foto ilustrativ | Ilustrație | Arhivă | Captură | Video | Grafică
    | Foto arhivă`,
  copyright: `Toate drepturile rezervate | Drepturi de autor | Copyright | Reproducerea interzisă | Este
    interzisă reproducerea | Politica de confidențialitate | Termeni și condiții | Termeni de utilizare`,
  printTools: `Evaluează articolul | Votează articolul |
    Tipărește | Printează | Imprimă | Versiune printabilă | Descarcă PDF | Mărimea textului |
    Dimensiune text | Dimensiunea fontului | Mărește textul | Micșorează textul | Ascultă | Ascultă articolul |
    Ascultă acest articol | Sari la conținut | Mergi la conținut | Salt la conținut | Sari la conținutul
    principal | Sus | Înapoi sus | Mergi sus | Acasă | Meniu | Caută | Căutare | Închide | Ecran complet |
    Mărește | Mărește imaginea | Arată mai mult | Arată mai puțin | Afișează mai mult | Încarcă mai multe |
    Următorul | Anteriorul | Înainte | Înapoi | Timp de citire | Timp de citire # min | Timp de citire # minute
    | # min de citire | # minute de citire | # vizualizări | Raportează o eroare | Raportează o greșeală |
    Cuprins | Autentificare | Înregistrare | Abonare | Salvează | Pagina # din # | Galerie foto`,
  followUs: `Urmărește-ne | Urmărește-ne pe | Urmărește | Urmăriți-ne pe | Găsește-ne pe | Urmărește-ne și pe
    Google News | Dă like paginii | Alătură-te nouă pe | Urmărește știrile`,
  paywall: `doar pentru abonați | exclusiv pentru abonați | conținut exclusiv | pentru a continua lectura |
    pentru a citi mai departe | pentru a citi articolul integral | abonează-te pentru a citi | ești deja abonat
    | ai deja abonament | autentifică-te pentru a citi | acest articol este disponibil | conținut premium |
    devino abonat`,
  liveUpdates: `Live | În direct | LIVE TEXT | LIVE VIDEO | Breaking news | Ultima oră | Ultimă oră | Actualizare
    | UPDATE | Video | Foto | Galerie foto | Exclusiv | Interviu | Analiză | Opinie | Reportaj | Editorial |
    Podcast | Recenzie | Alertă`,
};
