/** Boilerplate phrases in French. */
import type { LanguageWords } from '../kinds.ts';

/** Row `fr` of the table in `index.ts`. */
export const fr: LanguageWords = {
  language: 'fr',
  common: 'le la les de des du un une et est dans pour que qui sur au aux avec pas par ce sont plus',
  replyForm: `Laisser un commentaire | Laissez un commentaire | Laisser une réponse | Laissez une réponse |
    Laisser un commentaire Annuler la réponse | Annuler la réponse | Répondre Annuler la réponse | Écrire un
    commentaire | Ajouter un commentaire | Poster un commentaire | Publier un commentaire | Publier le
    commentaire | Envoyer le commentaire | Commenter | Commenter cet article | Commentez cet article | Réagir |
    Réagir à cet article | Réagissez | Votre commentaire | Aucun commentaire | Pas de commentaire | Les
    commentaires sont fermés | Commentaires fermés | Soyez le premier à commenter | Soyez le premier à réagir |
    Participez à la discussion | Rejoindre la discussion | Donnez votre avis | Cliquez ici pour annuler la
    réponse | Connectez-vous pour commenter`,
  replyNotice: `Votre adresse e-mail ne sera pas publiée | Votre adresse de messagerie ne sera pas publiée |
    Votre adresse email ne sera pas publiée | Votre email ne sera pas publié | L’adresse e-mail ne sera pas
    publiée | Les champs obligatoires sont indiqués avec | Les champs obligatoires sont marqués | Les champs
    marqués d’un astérisque sont obligatoires | Enregistrer mon nom, mon e-mail et mon site dans le navigateur |
    Enregistrer mon nom, mon email et mon site web | Vous devez être connecté pour publier un commentaire | Vous
    devez vous connecter pour publier un commentaire | Connectez-vous pour laisser un commentaire | Prévenez-moi
    de tous les nouveaux commentaires | Prévenez-moi de tous les nouveaux articles | Avertissez-moi par e-mail
    des nouveaux commentaires | Ce site utilise Akismet pour réduire les indésirables | En savoir plus sur la
    façon dont les données de vos commentaires sont traitées | Vous pouvez utiliser ces balises et attributs
    HTML`,
  replyField: `Nom | Votre nom | Prénom | E-mail | Adresse e-mail | Adresse de contact | Courriel | Site web |
    Site internet | Commentaire | Message | Envoyer | Valider | Sujet | Obligatoire | Connecté en tant que | Se
    déconnecter`,
  commentsHeading: `Commentaires | # commentaires | # commentaire | Un commentaire | Commentaires (#) | #
    réponses | # réponse | Une réponse | Une réflexion sur | # réflexions sur | # réflexion au sujet de | #
    commentaires sur | # commentaire sur | # réactions | Réactions | Vos commentaires | Vos réactions | Les
    commentaires | Tous les commentaires | Voir les commentaires | Voir tous les commentaires | Lire les
    commentaires | Afficher les commentaires | Commentaires des lecteurs`,
  commentAction: `Répondre | Se connecter pour répondre | Connectez-vous pour répondre | Signaler | Signaler un
    abus | Signaler ce commentaire | dit | a dit | J’aime | Citer | Modifier | Commentaires plus anciens |
    Commentaires plus récents`,
  readMore: `Lire aussi | À lire aussi | À lire | Lire la suite | Lire plus | Lire également | À lire également |
    Lire l’article | Lire notre article | Lire l’article complet | En savoir plus | Voir aussi | À voir aussi |
    À voir | Voir plus | Plus d’informations | Pour aller plus loin | Sur le même sujet | À écouter | Découvrez
    aussi | À découvrir | Retrouvez aussi | Continuer la lecture | Lisez aussi | Plus sur`,
  related: `Articles similaires | Articles liés | Articles associés | Articles connexes | Article précédent | Article
    suivant | Articles recommandés | Articles récents | Articles populaires | Sur le même sujet | Sur le même thème |
    Dans la même rubrique | À lire aussi | À lire également | Lire aussi | À voir aussi | Voir aussi | Vous aimerez
    aussi | Vous pourriez aussi aimer | Vous pourriez aimer | Ces articles peuvent vous intéresser | Cela peut vous
    intéresser | Cela pourrait vous intéresser | Les plus lus | Les articles les plus lus | Les plus populaires | Le
    plus lu | Les plus consultés | Les plus commentés | Dernières actualités | Derniers articles | Les dernières
    actualités | À la une | Plus d’articles | Plus d’actualités | Nos recommandations | Recommandé pour vous |
    Recommandés | Notre sélection | Tendances | Contenus sponsorisés | Navigation de l’article | Navigation des
    articles | Dossiers | Ailleurs sur le web | L’actualité en direct | Le fil info | Articles et vidéos sur le sujet
    | À lire dans la même rubrique`,
  share: `J’aime chargement | Partager | Partagez | Partager cet article | Partagez cet article | Partager l’article | Partager cette
    page | Partager sur | Partager sur Facebook | Partager sur Twitter | Partager sur X | Partager sur LinkedIn
    | Partager sur WhatsApp | Partager via | Partager par e-mail | Partager par email | Partager avec | Partager
    ceci | Partager : | Tweeter | Envoyer par e-mail | Envoyer par mail | Envoyer à un ami | Envoyer à un proche
    | Copier le lien | Lien copié | Cliquez pour partager sur | Cliquer pour partager sur | Cliquez pour envoyer
    | Cliquer pour imprimer | J’aime ça | Imprimer | Enregistrer l’article | Offrir l’article`,
  newsletter: `ajoutez-nous à vos contacts | à votre carnet d’adresses |
    abonnez-vous à notre newsletter | abonnez-vous à la newsletter | inscrivez-vous à notre newsletter |
    inscrivez-vous à la newsletter | inscrivez-vous gratuitement | recevez notre newsletter | recevez la newsletter |
    recevez notre lettre | recevez chaque | recevez gratuitement | s’abonner à la newsletter | s’inscrire à la
    newsletter | notre lettre d’information | à notre infolettre | notre infolettre | dans votre boîte mail | dans
    votre boîte de réception | téléchargez notre application | téléchargez l’application | rejoignez notre chaîne |
    rejoignez-nous sur WhatsApp | votre adresse e-mail pour recevoir | vous pouvez vous désinscrire à tout moment |
    vous désabonner à tout moment | ne manquez rien de | soutenez-nous | faites un don | notre chaîne YouTube | notre
    chaîne WhatsApp | devenez membre`,
  advertisement: `Publicité | Publicités | Annonce | Annonces | La suite après la publicité | La suite après
    cette publicité | L’article continue après la publicité | La suite de l’article après la publicité | Lire la
    suite après la publicité | Contenu sponsorisé | Sponsorisé | Partenaire | Contenu partenaire | En
    partenariat avec | Passer la publicité | Publi-rédactionnel | PUB`,
  cookie: `utilise des cookies | utilisons des cookies | accepter les cookies | tout accepter | tout refuser |
    paramétrer les cookies | gérer les cookies | gestion des cookies | votre consentement | ce contenu est
    bloqué | pour afficher ce contenu | vous devez accepter les cookies | politique de confidentialité`,
  tags: `Mots-clés | Mots clés | Étiquettes | Étiquette | Tags | Catégories | Catégorie | Thèmes | Thématiques |
    Rubrique | Rubriques | Classé dans | Publié dans | Sujets | Étiqueté | Marqué | Sur le même thème`,
  byline: `Par | Auteur | Autrice | Auteurs | Écrit par | Rédigé par | Publié par | Propos recueillis par | Un
    article de | Une enquête de | Texte de | Mis à jour par | De notre correspondant | La rédaction`,
  photoCredit: `Photo | Photos | Crédit photo | Crédits photo | Crédit | Crédits | Photo d’illustration | Image
    d’illustration | Image | Illustration | Légende | Source | Photo archives | Photo d’archives | Infographie |
    Vidéo | Capture d’écran | © Photo`,
  copyright: `Tous droits réservés | Droits réservés | Reproduction interdite | Toute reproduction interdite |
    Copyright | Mentions légales | Conditions générales | Politique de confidentialité | Droits de reproduction
    et de diffusion réservés`,
  printTools: `Vous êtes le # visiteur | Vous êtes le visiteur # |
    Notez cet article | Noter cet article | Évaluez cet article | Évaluer cet article | Donnez votre note |
    Imprimer | Imprimer l’article | Imprimer cette page | Version imprimable | Télécharger le PDF | Taille
    du texte | Taille des caractères | Agrandir le texte | Réduire le texte | Écouter | Écouter cet article | Écouter
    l’article | Aller au contenu | Aller au contenu principal | Passer au contenu | Haut de page | Retour en haut |
    Retour en haut de page | Accueil | Menu | Rechercher | Recherche | Fermer | Plein écran | Agrandir | Agrandir
    l’image | Voir plus | Voir moins | Afficher plus | Afficher moins | Suivant | Précédent | Temps de lecture | Temps
    de lecture # min | Lecture # min | # min de lecture | # minutes de lecture | # vues | Signaler une erreur |
    Sommaire | Se connecter | S’inscrire | S’abonner | Ajouter aux favoris | Lire plus tard | Connexion | Page # sur #
    | Permalien | Lien permanent`,
  followUs: `Suivez-nous | Suivez-nous sur | Suivre | Retrouvez-nous sur | Rejoignez-nous sur | Suivez toute
    l’actualité | Nous suivre | Suivez l’actualité | Suivez notre chaîne | Abonnez-vous à notre chaîne`,
  paywall: `articles gratuits ce mois-ci | articles offerts ce mois-ci |
    réservé aux abonnés | réservé à nos abonnés | article réservé | pour lire la suite | pour continuer à
    lire | il vous reste # de cet article à lire | il vous reste à lire | la suite est réservée | abonnez-vous
    pour lire | abonnez-vous pour continuer | déjà abonné | vous êtes abonné | identifiez-vous | poursuivre la
    lecture | créez un compte gratuit | connectez-vous pour lire | à partir de # par mois`,
  liveUpdates: `Direct | En direct | Live | Dernière minute | Urgent | Alerte | Alerte info | Info | Exclusif |
    Vidéo | Vidéos | Photos | Reportage | Enquête | Entretien | Interview | Analyse | Opinion | Tribune |
    Éditorial | Édito | Portrait | Critique | Récit | Mise à jour | Podcast | Chronique`,
};
