/** Turns a text into pages that a script built, or that are read on a phone: public account, application, accordion, comments. */
import type { TextBlock } from '../../../../../scripts/fixtures/blocks.ts'
import { bareText, divisions, inMarkup, paragraphs, sections, type Template } from './set.ts'

const account: Template = {
  name: 'public account: content hidden until its script has run, banner lines, earlier articles, reading tools',
  furniture: [
    '点击上方',
    '关注我们',
    '微信扫一扫',
    '往期',
    '阅读原文',
    '在看',
    '收录于',
    '预览时标签',
    '写留言',
    '继续滑动',
    '视频号',
    '轻点两下',
  ],
  says: { publishedOn: '2024-07-11' },
  page: (
    blocks,
    { title, charset },
  ) => `<!DOCTYPE html><html class=""><head><meta charset="${charset}"><meta name="wechat-enable-text-zoom-em" content="true"><meta property="og:title" content="${inMarkup(title)}" /><meta property="og:site_name" content="微信公众平台" /><meta name="author" content="" /><title>${inMarkup(title)}</title>
<script nonce="12">var ct = "1720656000"; var nickname = "清风临海"; var msg_title = '${inMarkup(title)}'; var content_noencode = '\\x3cp\\x3e脚本里有全文的拷贝，一共120项，不应读取。\\x3c/p\\x3e';</script><style>.rich_media_tool{}</style></head>
<body id="activity-detail" class="zh_CN wx_wap_page mm_appmsg"><div id="js_article" class="rich_media"><div id="js_top_ad_area" class="top_banner"></div><div class="rich_media_inner"><div id="page-content" class="rich_media_area_primary"><div class="rich_media_area_primary_inner"><div id="img-content" class="rich_media_wrp">
<h1 class="rich_media_title " id="activity-name">
${inMarkup(title)}
</h1><div id="meta_content" class="rich_media_meta_list"><span id="copyright_logo" class="wx_tap_link rich_media_meta icon_appmsg_tag appmsg_title_tag">原创</span><span class="rich_media_meta rich_media_meta_text">清风小编</span><span class="rich_media_meta rich_media_meta_nickname" id="profileBt"><a href="javascript:void(0);" class="wx_tap_link" id="js_name">清风临海</a></span><em id="publish_time" class="rich_media_meta rich_media_meta_text">2024-07-11 08:00</em><em id="js_ip_wording_wrp" class="rich_media_meta">浙江</em></div>
<div id="js_tags" class="article-tag__list"><span>收录于合集</span><a>#整改 12个</a></div>
<div class="rich_media_content js_underline_content autoTypeSetting24psection" id="js_content" style="visibility: hidden; opacity: 0; "><section style="text-align: center;"><span style="font-size: 12px;">点击上方<span style="color: rgb(0, 122, 170);">蓝字</span>关注我们</span></section><p style="text-align: center;"><img class="rich_pages wxw-img" data-src="https://mmbiz.qpic.cn/1.png"></p>${sections(blocks)}<section><p style="text-align:center"><span>— END —</span></p></section><section><p><strong>往期推荐</strong></p><p><a href="http://mp.weixin.qq.com/s/1">清廉建设 | 一镇一品打造廉洁阵地</a></p><p><a href="http://mp.weixin.qq.com/s/2">纪律教育 | 这些规定要牢记</a></p></section><p style="display: none;"><mp-style-type data-value="3"></mp-style-type></p></div>
<div id="js_pc_qr_code" class="qr_code_pc_outer" style="display:none;"><p>微信扫一扫<br>关注该公众号</p></div></div></div></div></div>
<div class="rich_media_tool"><a class="media_tool_meta" href="#">阅读原文</a><span>阅读 <span id="readNum3">1024</span></span><span>在看</span></div><div class="discuss"><p>写留言</p></div><div class="wx_bottom_modal_wrp"><p>预览时标签不可点</p><p>继续滑动看下一个</p><p>轻点两下取消赞</p><p>视频号 赞，轻点两下取消在看</p></div></div></body></html>`,
}

const application: Template = {
  name: 'application: hashed names, no semantic elements, text with breaks, news beside',
  furniture: ['欢迎访问', '热门资讯', '更多', '请使用微信', '服务热线', '公司新闻', '招聘', '投资者'],
  page: (
    blocks,
    { title, charset },
  ) => `<!doctype html><html lang="en"><head><meta charset="${charset}"><title>海川集团</title><script type="module" crossorigin src="/assets/index-4f.js"></script></head><body><noscript><strong>We're sorry but this site doesn't work properly without JavaScript enabled.</strong></noscript>
<div id="app" data-v-app=""><div data-v-7ba5bd90 class="x1f"><div data-v-7ba5bd90 class="_a2"><div class="q_3">欢迎访问海川集团官方网站</div><div class="q_3"><div>首页</div><div>关于海川</div><div>投资者关系</div><div>招聘</div></div></div>
<div data-v-2c class="k9"><div class="k9a"><div class="k9b"><div class="k9c">首页 / 新闻中心 / 公司新闻</div><div class="k9d">${inMarkup(title)}</div><div class="k9e"><span>2023-11-30</span><span>分享</span></div>
<div class="k9f">
            ${bareText(blocks)}
</div></div><div class="k8b"><div class="k8c"><div>热门资讯</div><div>更多</div></div><div class="k8d"><div class="k8e"><div>集团召开年度工作会议，总结成绩，部署明年工作</div><div>2023-12-21</div></div><div class="k8e"><div>海川一项成果获省科技进步奖，填补国内空白</div><div>2023-12-11</div></div><div class="k8e"><div>集团党委理论学习中心组开展专题学习</div><div>2023-12-02</div></div></div></div></div></div>
<div class="z1"><div>服务热线 400-800-8000</div><div>请使用微信扫码关注</div><div>Copyright © 2023 海川集团有限公司 沪ICP备2023000001号</div></div></div></div></body></html>`,
}

/** Cuts blocks before each top heading. */
function chapters(blocks: readonly TextBlock[]): TextBlock[][] {
  const out: TextBlock[][] = [[]]
  for (const block of blocks) {
    if (typeof block === 'string' && /^[一二三四五六七八九十]+、/.test(block) && out.at(-1)!.length > 0) out.push([])
    out.at(-1)!.push(block)
  }
  return out
}

const accordion: Template = {
  name: 'accordion: every chapter folded under its heading, the first one open',
  furniture: ['展开全部', '收起', '所有问题', '办事指南', '隐私', '访问统计', '热线'],
  page: (blocks, { title, charset }) => {
    const panel = ([head, ...rest]: TextBlock[], at: number) =>
      typeof head !== 'string' || rest.length === 0
        ? `<div class="intro">${paragraphs(head === undefined ? [] : [head, ...rest])}</div>`
        : `<div class="panel panel-default"><div class="panel-heading" role="tab" id="h${at}"><h4 class="panel-title"><a role="button" data-toggle="collapse" href="#c${at}" aria-expanded="${at < 2}" aria-controls="c${at}">${inMarkup(head)}</a></h4></div><div id="c${at}" class="panel-collapse collapse${at < 2 ? ' in' : ''}" role="tabpanel" aria-labelledby="h${at}"${at < 2 ? '' : ' style="display: none;" aria-hidden="true"'}><div class="panel-body">${paragraphs(rest)}</div></div></div>`
    return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="${charset}"><title>${inMarkup(title)} - 专题</title><meta name="publishdate" content="2024-01-15"></head><body><nav class="navbar"><div class="container-fluid"><a class="navbar-brand" href="#">市直机关党建</a><ul class="nav navbar-nav"><li class="active"><a href="#">首页</a></li><li><a href="#">办事指南</a></li><li><a href="#">所有问题</a></li></ul></div></nav>
<div class="container"><ol class="breadcrumb"><li><a href="#">首页</a></li><li><a href="#">专题</a></li><li class="active">整改</li></ol><div class="page-header"><h1>${inMarkup(title)}</h1></div><div class="btn-group"><button>展开全部</button><button>收起</button></div><div class="panel-group" id="accordion" role="tablist">${chapters(blocks).map(panel).join('\n')}</div></div>
<footer class="foot"><p><a href="#">隐私条款</a> · <a>访问统计</a> · 热线 12345</p></footer></body></html>`
  },
}

const disclosures: Template = {
  name: 'details and summary elements, a contents list of anchors before the text',
  furniture: ['目录', '回到目录', '站点', '打印', '语言'],
  page: (blocks, { title, charset }) => {
    const parts = chapters(blocks)
    const part = ([head, ...rest]: TextBlock[], at: number) =>
      typeof head !== 'string' || rest.length === 0
        ? paragraphs(head === undefined ? [] : [head, ...rest])
        : `<details id="s${at}"><summary>${inMarkup(head)}</summary>${paragraphs(rest)}<p class="back"><a href="#toc">回到目录</a></p></details>`
    return `<!DOCTYPE html><html><head><meta charset="${charset}"><title>${inMarkup(title)}</title><meta name="pubdate" content="20240115"></head><body><header role="banner"><a href="/">站点首页</a> <a href="?lang=en">语言</a></header><main><article><header><h1>${inMarkup(title)}</h1><time datetime="2024-01-15">2024年1月15日</time> <a href="javascript:print()">打印</a></header><nav id="toc"><h2>目录</h2><ol>${parts.map((p, at) => (typeof p[0] === 'string' && p.length > 1 ? `<li><a href="#s${at}">${inMarkup(p[0])}</a></li>` : '')).join('')}</ol></nav>${parts.map(part).join('\n')}</article></main></body></html>`
  },
}

const phone: Template = {
  name: 'phone page: bars above and below, unfolded text, recommendations, comments of readers',
  furniture: ['打开APP', '展开全文', '热门评论', '点赞', '回复', '相关推荐', '发表评论', '说得好', '已有'],
  says: { publishedOn: '2024-02-08' },
  page: (
    blocks,
    { title, charset },
  ) => `<!DOCTYPE html><html><head><meta charset="${charset}"><meta name="viewport" content="width=device-width,initial-scale=1,user-scalable=no"><title>${inMarkup(title)}</title></head><body><div class="mui-bar mui-bar-nav"><a class="mui-icon-left-nav"></a><span class="mui-title">新闻详情</span><a>打开APP看更多</a></div>
<div class="mui-content"><div class="art-tit">${inMarkup(title)}</div><div class="art-info"><img src="logo.png" class="avatar"><div><p class="name">东港发布</p><p class="time">2024-02-08 19:32</p></div><button class="follow">+ 关注</button></div>
<div class="art-txt" style="max-height:none">${divisions(blocks)}</div><div class="unfold">展开全文</div><div class="zan"><i></i>点赞 <b>66</b></div>
<div class="rec"><div class="rec-t">相关推荐</div><a class="rec-i" href="1"><p>东港区开展春节前安全检查，确保群众欢乐祥和过节</p><span>东港发布 1天前</span></a><a class="rec-i" href="2"><p>我区举办新春文艺汇演</p><span>东港发布 2天前</span></a></div>
<div class="cmt"><div class="cmt-t">热门评论（已有6条）</div>${['说得好，希望把整改落到实处，不要一阵风，群众都看着呢，支持区委的工作！', '我们小区的电梯问题反映了三年，请问整改清单里有没有，什么时候能够解决？盼回复，谢谢。', '看了全文，一共说了好多条，建议把每一条的完成时间也写清楚，方便大家监督。', '为公开透明点赞，希望每年都能这样公布一次，也希望能公布下一步的打算。', '路灯已经修好了，感谢工作人员，12盏全亮了。', '支持！'].map((text, at) => `<div class="cmt-i"><div class="u">用户${at}38${at}</div><div class="c">${text}</div><div class="o"><span>${at + 1}小时前</span><span>回复</span><span>赞(${at * 3})</span></div></div>`).join('')}<div class="cmt-in">发表评论</div></div></div><div class="mui-bar-tab"><a>首页</a><a>收藏</a><a>分享</a></div></body></html>`,
}

export const APPS: readonly Template[] = [account, application, accordion, disclosures, phone]
