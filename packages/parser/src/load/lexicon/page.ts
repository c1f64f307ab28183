/**
 * The words of government web pages, as tables: where the main text stands, what stands around it, how tags are named.
 *
 * Each table says what an entry must match. Class and id names are compared in small letters.
 */

/** Ids and classes that site systems give to the element of the main text. */
export const MAIN_CONTAINERS: readonly string[] = [
  'ucap-content', // State Council platform
  'pages_content', // www.gov.cn
  'trs_editor', // TRS WCM
  'trs_ueditor',
  'view_trs_editor',
  'zoom', // many city sites: the text that "字号" makes larger
  'zoomcon',
  'zoom_content',
  'fontzoom',
  'zoomtext',
  'j-fontcontent', // Jiangsu platform
  'bt_content',
  'bt-content',
  'article_con',
  'article-con',
  'article-content',
  'article_content',
  'articlecontent',
  'article-body',
  'article_body',
  'articlebody',
  'article-detail',
  'articlecon',
  'arc_content',
  'artibody',
  'art_con',
  'art_content',
  'art-content',
  'wp_articlecontent', // universities
  'v_news_content',
  'vsb_content',
  'vsb_content_2',
  'vsb_content_4',
  'vsb_content_501',
  'ewb-article-info', // Epoint
  'ewb-article-content',
  'ewb-detail-content',
  'ewb-info-content',
  'infodetail',
  'news_content',
  'news-content',
  'newscontent',
  'news_con',
  'news_cont_d_wrap',
  'newstext',
  'detail-content',
  'detail_content',
  'detailcontent',
  'detail-con',
  'content-text',
  'content_text',
  'contenttext',
  'con_text',
  'contxt',
  'xl_content',
  'xl-content',
  'xxgk-content',
  'xxgk_content',
  'xxgk-article',
  'zwgk_content',
  'zw_content',
  'zwxl-content',
  'zwxl_content',
  'gsj_htmlcon_bot',
  'nr_content',
  'main-txt',
  'main_txt',
  'maintext',
  'main-content-text',
  'text_content',
  'textcontent',
  'ueditor-content',
  'editor-content',
  'rich_media_content', // WeChat; saved copies keep it hidden
  'js_content',
  'mainbody',
  'entry-content',
  'post-content',
]

/**
 * Words in a class or id that name page furniture. Only small blocks are dropped on such a name: a whole page may stand
 * in a wrapper called "main-nav".
 */
export const FURNITURE_NAMES: readonly string[] = [
  'toc',
  'breadcrumb',
  'breadcrumbs',
  'crumb',
  'crumbs',
  'position',
  'curpos',
  'dqwz',
  'weizhi',
  'nav',
  'navbar',
  'menu',
  'sidebar',
  'header',
  'topbar',
  'footer',
  'foot',
  'copyright',
  'share',
  'bdshare',
  'bdsharebuttonbox',
  'bshare',
  'jiathis',
  'related',
  'xgxx',
  'xgwz',
  'xgwd',
  'xgjd',
  'recommend',
  'tool',
  'tools',
  'toolbar',
  'print',
  'fontsize',
  'counter',
  'hits',
  'qrcode',
  'ewm',
  'erweima',
  'wechat',
  'pager',
  'pagination',
  'prevnext',
  'prenext',
  'sxp',
  'comment',
  'comments',
  'cmt',
  'pinglun',
  'search',
  'accessibility',
  'wza',
  'ad',
  'ads',
  'advert',
  'friendlink',
  'links',
  'infobar',
  'editor-info',
  'zrbj',
]

/** Roles of furniture. */
export const FURNITURE_ROLES: readonly string[] = [
  'banner',
  'navigation',
  'contentinfo',
  'complementary',
  'search',
  'dialog',
  'alert',
  'toolbar',
  'menu',
]

/** Meta names, in small letters, and the field they fill; earlier entries win. */
export const META_FIELDS: readonly (readonly ['title' | 'publishedOn' | 'issuer' | 'siteName' | 'siteCode', string])[] =
  [
    ['title', 'articletitle'],
    ['title', 'og:title'],
    ['title', 'title'],
    ['publishedOn', 'pubdate'],
    ['publishedOn', 'publishdate'],
    ['publishedOn', 'publishtime'],
    ['publishedOn', 'publish_time'],
    ['publishedOn', 'firstpublishedtime'],
    ['publishedOn', 'weibo:article:create_at'],
    ['publishedOn', 'og:published_time'],
    ['publishedOn', 'dc.date'],
    ['publishedOn', 'date'],
    ['publishedOn', 'article:published_time'],
    ['publishedOn', 'og:release_date'],
    ['issuer', 'contentsource'],
    ['issuer', 'source'],
    ['issuer', 'og:article:author'],
    ['siteName', 'sitename'],
    ['siteName', 'og:site_name'],
    ['siteCode', 'siteidcode'],
    ['siteCode', 'siteid'],
  ]

/** Labels of the 信息索引 table and its relatives, without spaces; the field each fills, where one does. */
export const INDEX_LABELS: ReadonlyMap<string, 'title' | 'publishedOn' | 'issuer' | null> = new Map([
  ['索引号', null], // 索 引 号: 014006438/2024-00123
  ['信息索引号', null],
  ['索取号', null],
  ['统一编号', null],
  ['主题分类', null],
  ['信息分类', null],
  ['公文种类', null],
  ['体裁分类', null],
  ['服务对象', null],
  ['主题词', null],
  ['关键词', null],
  ['公开方式', null],
  ['公开程序', null],
  ['公开时限', null],
  ['公开范围', null],
  ['公开形式', null],
  ['公开类型', null],
  ['有效性', null],
  ['时效性', null],
  ['有效期', null],
  ['时效', null],
  ['生效日期', null],
  ['失效日期', null],
  ['废止日期', null],
  ['文号', null],
  ['发文字号', null],
  ['文件编号', null],
  ['公文时效', null],
  ['内容概述', null],
  ['信息名称', 'title'],
  ['文件名称', 'title'],
  ['名称', 'title'],
  ['标题', 'title'],
  ['发布机构', 'issuer'],
  ['发文机关', 'issuer'],
  ['发文机构', 'issuer'],
  ['公开机构', 'issuer'],
  ['公开主体', 'issuer'],
  ['发布单位', 'issuer'],
  ['信息来源', 'issuer'],
  ['来源', 'issuer'],
  ['新闻来源', 'issuer'],
  ['稿源', 'issuer'],
  ['文章来源', 'issuer'],
  ['信息提供日期', 'publishedOn'],
  ['发布日期', 'publishedOn'],
  ['发布时间', 'publishedOn'],
  ['公开日期', 'publishedOn'],
  ['生成日期', 'publishedOn'],
  ['成文日期', 'publishedOn'],
  ['发文日期', 'publishedOn'],
  ['更新时间', 'publishedOn'],
  ['更新日期', 'publishedOn'],
  ['日期', 'publishedOn'],
  ['时间', 'publishedOn'],
  ['作者', null],
  ['编辑', null],
  ['责任编辑', null],
  ['责编', null],
  ['审核', null],
  ['初审', null],
  ['复审', null],
  ['终审', null],
  ['审核人', null],
  ['录入', null],
  ['浏览次数', null],
  ['浏览量', null],
  ['浏览', null],
  ['阅读', null],
  ['阅读次数', null],
  ['阅读量', null],
  ['访问量', null],
  ['访问次数', null],
  ['点击', null],
  ['点击数', null],
  ['点击量', null],
  ['点击次数', null],
  ['点击率', null],
  ['人气', null],
  ['字号', null],
  ['字体', null],
  ['字体大小', null],
  ['保护视力色', null],
  ['色调', null],
  ['分享', null],
  ['分享到', null],
  ['分享至', null],
])

/** Values of a source label that name nobody. */
export const NO_ISSUER = /^(?:本站(?:原创)?|原创|本网(?:站)?|转载|互联网|网络|admin|管理员|无|暂无|未知|其他)?$/i

/** Whole lines that are furniture wherever they stand at the head or the foot of a text; spaces taken out first. */
export const FURNITURE_LINES: readonly RegExp[] = [
  /^(?:您?(?:的|现在的)?(?:当前)?(?:所在)?位置(?:是)?|(?:当前|所在|所属)栏目)[:：]/, // 当前位置：首页 > 政务公开
  /^首页(?:[>＞»›/→-]|&gt;)+.{0,80}$/, // 首页 > 政务公开 > 巡察整改
  /^(?:友情链接|快速导航|网站导航)[:：]?.{0,120}$/, // 友情链接：省政府 市政府
  /^(?:返回|回到)(?:上一级|首页|顶部|列表|目录)$/, // 返回顶部
  /^(?:继续阅读|展开(?:全文|全部|更多)|阅读全文|阅读原文|点击查看(?:全文|更多)?|收起(?:全文)?|打开APP.{0,12}|广告|更多)$/, // 继续阅读
  /^(?:点击|戳|轻触)(?:上方|下方|左上角|右上角|标题下)?.{0,6}(?:蓝字|蓝色字|小字|名片|卡片).{0,20}$/, // 点击上方蓝字关注我们
  /^(?:欢迎)?(?:长按|扫描|识别).{0,12}(?:二维码|图片).{0,20}$/, // 长按识别二维码关注
  /^[【[［(（]?(?:字号|字体|字体大小)[:：]?(?:[[【（(]?(?:特?大|中|小|默认|超大|A[+-]?|[|｜/])[\]】）)]?)*[】\]］)）]?$/, // 【字体：大 中 小】
  /^(?:[【[［]?(?:打印(?:本页|正文|文章)?|关闭(?:窗口|本页)?|收藏|复制链接|我要(?:纠错|分享)|分享|纠错|下载)[】\]］]?[|｜]?)+$/, // 【打印本页】【关闭窗口】
  /^分享(?:到|至)?[:：]?(?:微信|微博|新浪微博|QQ|空间|朋友圈|更多|人人网|豆瓣|[、|,，])*$/, // 分享到：微信 微博
  /^(?:扫一扫|微信扫一扫|扫码|用手机|手机扫).{0,30}$/, // 扫一扫在手机打开当前页
  /^(?:无障碍(?:浏览|阅读)?|关怀版|长者(?:助手|模式|版)|适老(?:化)?版?|朗读|语音播报|听全文|繁體?|简体|[|｜])+$/, // 无障碍 关怀版
  /^(?:上|下)一(?:篇|条|页|则)[:：]?.{0,100}$/, // 上一篇：…
  /^(?:[上下前后]一?页|第?\d+(?!\d)页?|共\d{1,3}页|[首末尾]页|[<>«»|｜/…])+$/, // 上一页 第1页 下一页
  /^(?:没有了|暂无)$/, // 没有了
  /^[—\-【▼↓]*(?:相关(?:链接|阅读|新闻|文章|信息|稿件|解读|文件|附件|报道|推荐)|热[点门](?:推荐|新闻|文章|评论)|推荐阅读|延伸阅读|往期(?:推荐|回顾|精彩|精选)|精彩(?:推荐|回顾)|猜你喜欢|大家都在看|最新(?:文章|动态))[】—\-▼↓:：]*$/, // 相关链接
  /^[(（[【]?(?:责任编辑|责编|编辑|编审|初审|复审|终审|审核|校对|录入|信息员|供稿|撰稿)[:：].{0,60}$/, // 责任编辑：张三
  /^(?:主办|承办|主办单位|承办单位|技术支持|版权所有|网站标识码|备案号|政府网站标识码|ICP备案号?)[:：]?.{0,120}$/, // 主办：某区人民政府办公室
  /^(?:Copyright|©|版权所有).{0,120}$/i, // Copyright © 2024
  /^.{0,40}(?:ICP备|公网安备|ICP证)\d.{0,100}$/, // 苏ICP备05004953号
  /^(?:网站地图|联系我们|关于我们|隐私声明|网站声明|使用帮助|设为首页|加入收藏|站点地图|[|｜·•])+$/, // 网站地图 | 联系我们
  /^.{0,10}网站地图.{0,100}$/, // 网站地图 联系我们 使用帮助
  /^(?:浏览|阅读|点击|访问)(?:次数|量|数|率)?[:：]?\d*次?$/, // 浏览次数：116
  /^为?您?(?:是否|对).{0,12}(?:满意|有帮助).{0,20}$/, // 您对本页内容是否满意
  /^第[A-Z]?\d{1,3}版[:：]?.{0,20}$/, // 第A11版
  /^附件下载[:：]?$/, // 附件下载
]

/** The mark behind the last line of a text: what follows is the editors'. */
export const THE_END = /^[—\-－–─~·•*【[(（]*(?:the)?(?:end|完|全文完)[】\])）—\-－–─~·•*]*$/i // —— END ——

/** Lines behind which only other articles follow. */
export const OTHER_ARTICLES = /^[—\-【▼↓]*(?:相关|推荐|延伸|热[点门]|最新|往期|精彩|猜你喜欢|大家都在看)/ // 往期推荐

/** Words that stand under a reader's comment, alone in their element. */
export const COMMENT_WORDS =
  /^(?:(?:回复|赞|点赞|支持|反对|举报|顶|踩|有用)(?:[(（\s]*\d*[)）]?)?|\d{1,3}\s*(?:秒|分钟|小时|天|周|个月)前|#?\d{1,4}\s*楼)$/ // 赞(3)

/** How the title of a disclosure or of its relatives ends. */
export const TITLE_ENDING =
  /(?:通报|报告|公告|公示|公开|情况|说明|总结|汇报|结果|台账|清单|一览表|通知|函|答复)(?:[（(【《][^（）()【】《》]{1,30}[）)】》])?$/ // …整改进展情况的通报（摘要）

/** What no sidebar but a page's foot says in its sentences. */
export const FOOT_WORDS =
  /版权所有|ICP备|备案号|主办单位|承办单位|技术支持|浏览器|分辨率|网站标识|未经.{0,6}许可|转载|本网站|本站|隐私/

/** What a site's own name is followed by in a page title and in the SiteName tag. */
export const SITE_SUFFIX = /(?:人民)?(?:政府)?(?:门户)?网站?$/
