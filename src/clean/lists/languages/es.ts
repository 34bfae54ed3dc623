/** Boilerplate phrases in Spanish. */
import type { LanguageWords } from '../kinds.ts';

/** Row `es` of the table in `index.ts`. */
export const es: LanguageWords = {
  language: 'es',
  common: 'el la los las de del un una y en que por con para se no su al es lo como más',
  replyForm: `Deja una respuesta | Deja un comentario | Deja tu comentario | Dejar un comentario | Dejar una
    respuesta | Dejar comentario | Deje su comentario | Deje un comentario | Deje una respuesta | Deja una
    respuesta Cancelar la respuesta | Cancelar la respuesta | Cancelar respuesta | Haz clic para cancelar la
    respuesta | Publicar el comentario | Publicar comentario | Publicar un comentario | Enviar comentario |
    Enviar un comentario | Añadir comentario | Añadir un comentario | Agregar un comentario | Agregar comentario
    | Escribe un comentario | Escribe tu comentario | Escribir un comentario | Comentar | Comenta esta noticia |
    Comenta | Haz un comentario | Tu comentario | Sin comentarios | No hay comentarios | Los comentarios están
    cerrados | Comentarios cerrados | Sé el primero en comentar | Únete a la conversación | Participa en la
    conversación | Inicia sesión para comentar`,
  replyNotice: `Tu dirección de correo electrónico no será publicada | Su dirección de correo electrónico no será
    publicada | Tu correo electrónico no será publicado | Tu dirección de email no será publicada | El correo
    electrónico no será publicado | Los campos obligatorios están marcados con | Los campos necesarios están
    marcados | Los campos requeridos están marcados | Campos obligatorios marcados con | Guarda mi nombre,
    correo electrónico y web en este navegador | Guardar mi nombre, correo electrónico y sitio web | Guardar mi
    nombre, correo electrónico y web | Debes iniciar sesión para publicar un comentario | Tienes que iniciar
    sesión para publicar un comentario | Debes estar conectado para publicar un comentario | Lo siento, debes
    estar conectado para publicar un comentario | Recibir un correo electrónico con los siguientes comentarios |
    Recibir un correo electrónico con cada nueva entrada | Notificarme los nuevos comentarios | Este sitio usa
    Akismet para reducir el spam | Este sitio utiliza Akismet | Aprende cómo se procesan los datos de tus
    comentarios | Conoce cómo se procesan los datos de tus comentarios`,
  replyField: `Nombre | Tu nombre | Correo electrónico | Correo | Email | E-mail | Web | Sitio web | Página web |
    Comentario | Mensaje | Enviar | Asunto | Obligatorio | Conectado como | Salir`,
  commentsHeading: `Comentarios | # comentarios | # comentario | Un comentario | Comentarios (#) | # respuestas |
    # respuesta | Una respuesta a | Una respuesta | # respuestas a | # comentarios en | # comentario en | #
    comentarios sobre | # pensamientos sobre | Un pensamiento sobre | # ideas sobre | Comentarios de los
    lectores | Ver comentarios | Ver todos los comentarios | Ver los comentarios | Leer comentarios | Todos los
    comentarios | Últimos comentarios`,
  commentAction: `Responder | Accede para responder | Inicia sesión para responder | Acceder para responder |
    Reportar | Denunciar | Denunciar comentario | dice | dijo | Me gusta | Citar | Editar | Comentarios
    anteriores | Comentarios recientes | Comentarios más recientes`,
  readMore: `Leer más | Lee más | Lea más | Lee también | Lea también | Leer también | Lea además | Lee además |
    Te puede interesar | Le puede interesar | Te puede interesar también | Te recomendamos | Le recomendamos |
    Ver también | Ver más | Ver además | Vea también | Vea además | Mira también | Mire también | Mirá también |
    Más información | Más en | Más noticias | Seguir leyendo | Continuar leyendo | Sigue leyendo | Además |
    También puedes leer | También te puede interesar | Más sobre | Relacionado | Noticia relacionada | Nota
    relacionada | Conoce más | Puedes leer | No te pierdas | Leé también | Leé más`,
  related: `Artículos relacionados | Artículo relacionado | Noticias relacionadas | Noticia relacionada | Notas
    relacionadas | Entradas relacionadas | Contenido relacionado | Contenidos relacionados | Temas relacionados
    | Relacionado | Relacionados | Relacionadas | Más noticias | Más artículos | Más leídas | Más leídos | Lo
    más leído | Las más leídas | Los más leídos | Lo más visto | Lo más popular | Lo más comentado | Más
    populares | Lo último | Últimas noticias | Últimos artículos | Últimas entradas | Entradas recientes |
    Noticias recientes | Te puede interesar | Te puede gustar | También te puede interesar | También te puede
    gustar | Quizás te interese | Te recomendamos | Recomendados | Recomendado | Recomendaciones | Lee también |
    Lea también | Ver también | Más sobre este tema | Más de | En esta sección | Destacados | Tendencias |
    Artículo anterior | Artículo siguiente | Entrada anterior | Entrada siguiente | Siguiente artículo |
    Navegación de entradas | Otras noticias | Más información | Contenido patrocinado | No te pierdas`,
  share: `Me gusta Cargando | Compartir | Comparte | Compártelo | Compartir en | Compartir esto | Comparte esto | Comparte esta
    noticia | Compartir esta noticia | Compartir artículo | Compartir este artículo | Comparte este artículo |
    Compartir nota | Compartir por | Compartir con | Compartir en Facebook | Compartir en Twitter | Compartir en
    X | Compartir en WhatsApp | Compartir en LinkedIn | Compartir por correo | Comparte en | Haz clic para
    compartir | Haz clic para compartir en | Haz clic para enviar | Haz clic para imprimir | Tuitear | Twittear
    | Enviar por correo | Enviar por correo electrónico | Enviar a un amigo | Enviar por email | Copiar enlace |
    Copiar link | Enlace copiado | Me gusta esto | Imprimir | Guardar artículo | Compartir noticia | Compartilo`,
  newsletter: `añádenos a tus contactos | agréganos a tus contactos | añádanos a sus contactos |
    suscríbete a nuestro newsletter | suscríbete a nuestra newsletter | suscríbete a nuestro boletín |
    suscríbete al boletín | suscríbete a la newsletter | suscríbase a nuestro boletín | suscríbete gratis | suscríbete
    a nuestro canal | suscríbete aquí | suscríbete ya | apúntate a nuestra newsletter | apúntate a la newsletter |
    recibe nuestro boletín | recibe nuestra newsletter | recibe las noticias | recibe cada | recibe en tu correo |
    regístrate para recibir | nuestro boletín diario | en tu correo electrónico cada | en tu bandeja de entrada |
    descarga nuestra app | descarga la app | descarga nuestra aplicación | únete a nuestro canal | únete a nuestro
    grupo | sigue nuestro canal | canal de WhatsApp | canal de Telegram | puedes darte de baja | introduce tu correo |
    ingresa tu correo | mantente informado | nuestro canal de YouTube | nuestro canal de WhatsApp | hazte miembro |
    hazte socio | hazte suscriptor`,
  advertisement: `Publicidad | Publicidades | Anuncio | Anuncios | Anuncio publicitario | Continúa leyendo
    después de la publicidad | Sigue leyendo después de la publicidad | Continúa después de la publicidad | La
    nota continúa después de la publicidad | Contenido patrocinado | Patrocinado | Patrocinado por | Espacio
    publicitario | Saltar publicidad | Contenido promocionado | Publirreportaje`,
  cookie: `utiliza cookies | utilizamos cookies | usamos cookies | uso de cookies | aceptar cookies | aceptar
    todas | rechazar todas | política de cookies | configurar cookies | configuración de cookies | tu
    consentimiento | para ver este contenido | este contenido está bloqueado | política de privacidad`,
  tags: `Etiquetas | Etiqueta | Etiquetado | Etiquetado como | Temas | Tema | Tags | Categorías | Categoría |
    Palabras clave | Archivado en | Archivado bajo | Publicado en | Más sobre | Secciones | Etiquetas de esta
    nota`,
  byline: `Por | Autor | Autora | Autores | Escrito por | Redacción | Publicado por | Texto | Texto de | Un
    reportaje de | Entrevista de | De | Elaborado por | Con información de`,
  photoCredit: `Foto | Fotos | Fotografía | Fotografías | Crédito | Créditos | Foto de | Imagen | Imágenes |
    Imagen de archivo | Foto de archivo | Foto cortesía | Cortesía | Fuente | Ilustración | Pie de foto | Vídeo
    | Video | Infografía | Crédito de la foto | Imagen destacada`,
  copyright: `Todos los derechos reservados | Reservados todos los derechos | Derechos reservados | Prohibida su
    reproducción | Prohibida la reproducción | Prohibida la reproducción total o parcial | Copyright | Aviso
    legal | Política de privacidad | Términos y condiciones | Términos de uso`,
  printTools: `Usted es el visitante # | Eres el visitante # |
    Valora este artículo | Califica este artículo | Puntúa este artículo | Vota este artículo | Valora esta noticia |
    Imprimir | Imprimir artículo | Imprimir esta página | Versión para imprimir | Descargar PDF | Tamaño de
    letra | Tamaño del texto | Aumentar tamaño | Disminuir tamaño | Escuchar | Escuchar artículo | Escucha este
    artículo | Escuchar esta nota | Saltar al contenido | Ir al contenido | Ir al contenido principal | Pasar al
    contenido principal | Volver arriba | Ir arriba | Subir | Inicio | Menú | Buscar | Cerrar | Pantalla completa |
    Ampliar | Ampliar imagen | Ver más | Ver menos | Mostrar más | Mostrar menos | Cargar más | Siguiente | Anterior |
    Tiempo de lectura | Tiempo de lectura # minutos | Lectura # min | # min de lectura | # minutos de lectura | #
    vistas | Reportar error | Informar de un error | Índice | Iniciar sesión | Registrarse | Regístrate | Suscribirse
    | Suscríbete | Guardar | Página # de # | Ver galería | Descargar en PDF`,
  followUs: `Síguenos | Síguenos en | Síganos en | Seguir | Sigue a | Seguinos en | Encuéntranos en | Sigue toda
    la información | Sigue toda la actualidad | Síguenos en Google News | Sigue nuestras noticias | Sigue el
    canal | Sigue leyendo en`,
  paywall: `artículos gratis este mes | artículos gratuitos este mes |
    exclusivo para suscriptores | solo para suscriptores | contenido exclusivo | para seguir leyendo |
    para continuar leyendo | suscríbete para leer | suscríbete para seguir leyendo | ya eres suscriptor | ¿ya
    eres suscriptor | inicia sesión para leer | regístrate gratis para | contenido para suscriptores | este
    artículo es solo para | hazte socio | has alcanzado el límite | accede a todo el contenido`,
  liveUpdates: `En vivo | En directo | Directo | Última hora | Urgente | Vídeo | Video | Videos | Fotos | Galería
    | Exclusiva | Exclusivo | Entrevista | Análisis | Opinión | Editorial | Reportaje | Crónica | Alerta |
    Minuto a minuto | Actualización | Podcast | Columna | Perfil | Reseña | Crítica`,
};
