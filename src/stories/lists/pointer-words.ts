/**
 * Words of texts that only say where an article or its discussion is: "Comments", "submitted by … [link] [comments]",
 * "You can find the details for this event on the announcement page here". Added by link sites and shops; by hand.
 */
export const POINTER_WORDS = `a all an and announcement announcements app article articles at by can click comment comments continue details
 discuss discussion discussions event events find for forum from full go here in info information is item it link links more news next
 now of official on open original our page permalink please points post posted read reading reply score see source story submitted
 text the this thread to url via view visit votes web webpage website with you your
 artikel beitrag diskussion hier kommentare lesen mehr quelle weiter weiterlesen zum
 article commentaires ici la lire le lien plus sur suite voir
 aquí comentarios enlace leer más seguir ver
 commenti leggi qui tutto continua
 aqui comentários ler mais leia
 bron lees meer reacties verder`;
