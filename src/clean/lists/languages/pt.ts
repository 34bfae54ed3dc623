/** Boilerplate phrases in Portuguese. */
import type { LanguageWords } from '../kinds.ts';

/** Row `pt` of the table in `index.ts`. */
export const pt: LanguageWords = {
  language: 'pt',
  common: 'o a os as de do da dos das um uma e em que no na para com por se não ao mais foi como',
  replyForm: `Deixe um comentário | Deixe uma resposta | Deixe o seu comentário | Deixe seu comentário | Deixar
    um comentário | Deixar uma resposta | Deixar comentário | Deixe um comentário Cancelar resposta | Deixe uma
    resposta Cancelar resposta | Cancelar resposta | Clique para cancelar a resposta | Publicar comentário |
    Publicar um comentário | Enviar comentário | Enviar um comentário | Postar comentário | Postar um comentário
    | Adicionar comentário | Adicionar um comentário | Escreva um comentário | Escreva o seu comentário |
    Escreva seu comentário | Escrever um comentário | Comentar | Comente | Comente esta notícia | Faça um
    comentário | Seu comentário | O seu comentário | Sem comentários | Nenhum comentário | Não há comentários |
    Comentários fechados | Os comentários estão fechados | Comentários encerrados | Seja o primeiro a comentar |
    Participe da conversa | Junte-se à conversa | Faça login para comentar`,
  replyNotice: `O seu endereço de e-mail não será publicado | O seu endereço de email não será publicado | Seu
    endereço de e-mail não será publicado | Seu e-mail não será publicado | O seu email não será publicado |
    Campos obrigatórios são marcados com | Campos obrigatórios marcados com | Os campos obrigatórios estão
    marcados | Os campos obrigatórios são marcados | Salvar meus dados neste navegador para a próxima vez que eu
    comentar | Guardar o meu nome, email e site neste navegador | Salve meu nome, e-mail e site neste navegador
    | Você precisa fazer o login para publicar um comentário | Você precisa estar logado para publicar um
    comentário | Tem de iniciar a sessão para publicar um comentário | Você precisa fazer login para comentar |
    Notifique-me sobre novos comentários por e-mail | Notifique-me sobre novas publicações por e-mail |
    Notificar-me de novos comentários por email | Avise-me sobre novos comentários por email | Este site utiliza
    o Akismet para reduzir spam | Este site utiliza o Akismet para reduzir o spam | Saiba como seus dados em
    comentários são processados | Fica a saber como são processados os dados dos comentários | Você pode usar
    estas tags e atributos de HTML`,
  replyField: `Nome | Seu nome | O seu nome | E-mail | Email | Seu e-mail | Site | Website | Comentário |
    Mensagem | Enviar | Assunto | Obrigatório | Conectado como | Sair`,
  commentsHeading: `Comentários | # comentários | # comentário | Um comentário | Comentários (#) | # respostas |
    # resposta | Uma resposta | Um comentário sobre | # comentários sobre | # comentários em | Um pensamento em
    | # pensamentos em | # ideias sobre | # respostas para | Uma resposta para | # opiniões sobre | Comentários
    dos leitores | Ver comentários | Ver todos os comentários | Ler comentários | Mostrar comentários | Todos os
    comentários | Últimos comentários`,
  commentAction: `Responder | Faça login para responder | Iniciar sessão para responder | Inicie sessão para
    responder | Denunciar | Denunciar comentário | Reportar | disse | diz | Curtir | Gosto | Citar | Editar |
    Comentários mais antigos | Comentários anteriores | Comentários mais recentes`,
  readMore: `Leia mais | Leia também | Ler mais | Ler também | Leia ainda | Leia a seguir | Leia aqui | Leia na
    íntegra | Saiba mais | Veja também | Veja mais | Ver mais | Ver também | Veja ainda | Confira | Confira
    também | Assista | Assista também | Continue lendo | Continuar lendo | Continuar a ler | Continue a ler |
    Mais sobre | Notícia relacionada | Relacionado | Pode gostar também | Conheça | Não perca | Recomendado para
    si | Mais informações`,
  related: `Artigos relacionados | Artigo relacionado | Notícias relacionadas | Notícia relacionada | Matérias
    relacionadas | Posts relacionados | Publicações relacionadas | Conteúdo relacionado | Conteúdos relacionados
    | Relacionado | Relacionados | Leia também | Veja também | Veja mais | Leia mais | Mais lidas | Mais lidos |
    As mais lidas | Os mais lidos | Mais vistas | Mais vistos | Mais populares | Populares | Mais comentadas |
    Últimas notícias | Últimos artigos | Últimas | Posts recentes | Artigos recentes | Notícias recentes | Mais
    notícias | Mais artigos | Mais sobre | Mais de | Você pode gostar | Você também pode gostar | Você pode se
    interessar | Você também pode se interessar | Talvez você goste | Pode gostar também | Também pode gostar |
    Também lhe pode interessar | Recomendados | Recomendado | Recomendado para você | Recomendamos | Destaques |
    Em destaque | Em alta | Tendências | Artigo anterior | Próximo artigo | Artigo seguinte | Post anterior |
    Próximo post | Navegação de Post | Navegação de posts | Navegação de artigos | Outras notícias | Conteúdo
    patrocinado | Não perca | Tópicos relacionados`,
  share: `Curtir Carregando | Gosto Carregando | Compartilhe | Compartilhar | Partilhar | Partilhe | Compartilhe isso | Compartilhe esta notícia |
    Compartilhe este artigo | Compartilhe este post | Compartilhar no | Compartilhar em | Compartilhar via |
    Compartilhar no Facebook | Compartilhar no Twitter | Compartilhar no X | Compartilhar no WhatsApp |
    Compartilhar no LinkedIn | Compartilhar por e-mail | Partilhar no Facebook | Partilhar no Twitter |
    Partilhar no X | Partilhar no WhatsApp | Partilhar isto | Partilhe este artigo | Partilhar artigo |
    Partilhar por | Clique para compartilhar | Clique para compartilhar no | Clique para partilhar no | Clique
    para imprimir | Clique para enviar | Tweetar | Enviar por e-mail | Enviar por email | Enviar a um amigo |
    Enviar para um amigo | Copiar link | Copiar ligação | Link copiado | Curtir isso | Gostar disto | Imprimir |
    Salvar artigo | Guardar artigo`,
  newsletter: `adicione-nos aos seus contatos | adicione-nos aos seus contactos |
    assine nossa newsletter | assine a newsletter | assine a nossa newsletter | assine nosso boletim |
    inscreva-se em nossa newsletter | inscreva-se na newsletter | inscreva-se na nossa newsletter | inscreva-se no
    canal | inscreva-se em nosso canal | inscreva-se gratuitamente | subscreva a newsletter | subscreva a nossa
    newsletter | cadastre-se para receber | cadastre-se na newsletter | receba nossa newsletter | receba a newsletter
    | receba as notícias | receba as principais notícias | receba notícias | receba no seu e-mail | receba no seu
    email | no seu e-mail todos os dias | na sua caixa de entrada | baixe nosso aplicativo | baixe o app | baixe o
    aplicativo | descarregue a app | entre no nosso canal | entre no nosso grupo | siga o canal | canal no WhatsApp |
    canal do WhatsApp | grupo do WhatsApp | grupo de WhatsApp | digite seu e-mail | insira o seu email | cancelar a
    inscrição a qualquer momento | fique por dentro | apoie o nosso trabalho | nosso canal no YouTube | nosso canal do
    YouTube | nosso canal no WhatsApp | baixe o nosso aplicativo | seja membro`,
  advertisement: `Publicidade | Anúncio | Anúncios | Propaganda | Continua após a publicidade | Continua depois
    da publicidade | Continua depois do anúncio | A matéria continua após a publicidade | Continue lendo após o
    anúncio | Conteúdo patrocinado | Patrocinado | Patrocinado por | Publicidade / Continua abaixo | Informe
    publicitário | Conteúdo de marca | PUB | Pular anúncio`,
  cookie: `utiliza cookies | utilizamos cookies | usamos cookies | uso de cookies | aceitar cookies | aceitar
    todos | aceitar tudo | rejeitar todos | recusar todos | política de cookies | configurações de cookies | seu
    consentimento | para ver este conteúdo | política de privacidade`,
  tags: `Tags | Tag | Etiquetas | Etiqueta | Assuntos | Assunto | Tópicos | Temas | Categorias | Categoria |
    Palavras-chave | Marcado | Marcado como | Marcado com | Publicado em | Arquivado em | Mais sobre |
    Marcadores`,
  byline: `Por | Autor | Autora | Autores | Escrito por | Publicado por | Texto de | Texto | Reportagem de |
    Reportagem | Redação | Da redação | Edição | Com informações de | De`,
  photoCredit: `Foto | Fotos | Fotografia | Foto de | Crédito | Créditos | Crédito da foto | Imagem | Imagens |
    Imagem de arquivo | Foto de arquivo | Foto divulgação | Divulgação | Foto reprodução | Reprodução | Fonte |
    Ilustração | Legenda | Vídeo | Arte | Imagem destacada | Imagem ilustrativa`,
  copyright: `Todos os direitos reservados | Direitos reservados | Proibida a reprodução | Reprodução proibida |
    É proibida a reprodução | Copyright | Política de privacidade | Termos de uso | Termos e condições | Aviso
    legal`,
  printTools: `Você é o visitante # |
    Avalie este artigo | Avalie esta notícia | Avaliar artigo | Avalie o artigo |
    Imprimir | Imprimir artigo | Imprimir esta página | Versão para impressão | Baixar PDF | Tamanho da
    fonte | Tamanho do texto | Tamanho da letra | Aumentar fonte | Diminuir fonte | Ouvir | Ouça | Ouça este artigo |
    Ouvir artigo | Ouça esta matéria | Ouvir notícia | Pular para o conteúdo | Ir para o conteúdo | Ir para o conteúdo
    principal | Saltar para o conteúdo | Skip to content | Voltar ao topo | Ir para o topo | Topo | Início | Menu |
    Buscar | Pesquisar | Fechar | Tela cheia | Ampliar | Ampliar imagem | Ver mais | Ver menos | Mostrar mais |
    Mostrar menos | Carregar mais | Próximo | Anterior | Seguinte | Tempo de leitura | Tempo de leitura # min | Tempo
    de leitura # minutos | Leitura # min | # min de leitura | # minutos de leitura | # visualizações | Reportar erro |
    Comunicar erro | Índice | Entrar | Iniciar sessão | Cadastre-se | Registar | Assinar | Assine | Salvar | Página #
    de # | Descarregar PDF`,
  followUs: `Siga-nos | Siga-nos no | Siga-nos nas redes sociais | Siga o | Siga a | Seguir | Nos siga no | Siga
    no Instagram | Siga no Google Notícias | Acompanhe-nos | Acompanhe nas redes sociais | Curta nossa página |
    Siga nosso canal | Encontre-nos no | Siga-nos em`,
  paywall: `artigos grátis este mês | artigos gratuitos este mês |
    exclusivo para assinantes | só para assinantes | apenas para assinantes | conteúdo exclusivo | para
    continuar lendo | para continuar a ler | assine para ler | assine para continuar | já é assinante | já é
    assinante? | faça login para ler | cadastre-se gratuitamente para | este conteúdo é exclusivo | torne-se
    assinante | acesso ilimitado | desbloqueie`,
  liveUpdates: `Ao vivo | Em direto | Em directo | Direto | Última hora | Urgente | Vídeo | Vídeos | Fotos |
    Exclusivo | Entrevista | Análise | Opinião | Editorial | Reportagem | Alerta | Atualização | Atualizado |
    Podcast | Coluna | Crônica | Crónica | Perfil | Crítica | Minuto a minuto`,
};
