/** Turns a text into pages whose layout misleads: nested layout tables, long summaries beside, parted bodies, second copies. */
import type { TextBlock } from '../../../../../scripts/fixtures/blocks.ts'
import { breaks, divisions, inMarkup, office, paragraphs, type Template, table } from './set.ts'

const nested: Template = {
  name: 'page of 2005: five layout tables deep, capitals, no quotes, fonts, unclosed cells',
  furniture: [
    '加入收藏',
    '今天是',
    '局长信箱',
    '字体',
    '本文已被浏览',
    '发表时间',
    '站内搜索',
    '备案',
    '文章录入',
    '热点文章',
  ],
  page: (
    blocks,
    { title, charset },
  ) => `<HTML><HEAD><TITLE>${inMarkup(title)}</TITLE><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=${charset}"><STYLE>TD { FONT-SIZE: 9pt } .p14 {line-height:180%}</STYLE></HEAD><BODY BGCOLOR=#FFFFFF LEFTMARGIN=0>
<CENTER><TABLE WIDTH=778 BORDER=0 CELLPADDING=0 CELLSPACING=0><TR><TD COLSPAN=2><IMG SRC=images/top.gif><TR><TD BGCOLOR=#E7E7E7>今天是：<SCRIPT>document.write(new Date())</SCRIPT><TD ALIGN=right><A HREF=#>设为首页</A> <A HREF=#>加入收藏</A> <A HREF=mailto:a@b.gov.cn>局长信箱</A></TABLE>
<TABLE WIDTH=778 BORDER=0><TR><TD WIDTH=170 VALIGN=top><TABLE WIDTH=100%><TR><TD><B>站内搜索</B><TR><TD><FORM><INPUT NAME=k SIZE=12><SELECT><OPTION>标题<OPTION>全文</SELECT></FORM><TR><TD><TABLE><TR><TD><B>热点文章</B><TR><TD>·<A HREF=a1>全市土地执法检查情况</A><TR><TD>·<A HREF=a2>关于干部任职的公示</A><TR><TD>·<A HREF=a3>我局举办法律知识竞赛</A></TABLE></TABLE>
<TD VALIGN=top><TABLE WIDTH=100%><TR><TD><TABLE WIDTH=98% ALIGN=center><TR><TD HEIGHT=25>当前位置： <A HREF=/>首页</A> → <A HREF=/l>政务公开</A> → 浏览正文<TR><TD ALIGN=center><FONT SIZE=4 COLOR=red><B>${inMarkup(title)}</B></FONT><TR><TD ALIGN=center>发表时间：2008-6-12 9:08:33　文章录入：办公室　本文已被浏览 <FONT COLOR=red>731</FONT> 次　字体：<A HREF=#>大</A> <A HREF=#>小</A><TR><TD><HR><TR><TD><TABLE WIDTH=96% ALIGN=center><TR><TD CLASS=p14><FONT FACE=宋体>
${breaks(blocks)}
</FONT></TD></TR></TABLE></TD></TR><TR><TD ALIGN=right>[ <A HREF=#>打印</A> ] [ <A HREF=#>关闭</A> ] [ <A HREF=#>返回顶部</A> ]</TABLE></TABLE></TABLE>
<TABLE WIDTH=778><TR><TD ALIGN=center>COPYRIGHT 2008 滨江市国土资源局 版权所有<BR>备案序号：鄂ICP备05001111号　建议使用800*600分辨率</TABLE></CENTER></BODY></HTML>`,
}

/** Abstracts of other articles, each longer than many a paragraph. */
const ABSTRACTS = [
  '全市经济工作会议在市会议中心召开。会议指出，过去一年全市上下坚定信心、真抓实干，地区生产总值增长6.2%，固定资产投资增长8.1%，新增就业4.3万人，主要指标好于预期；会议要求，要保持定力，把各项任务抓细抓实。',
  '日前，市人大常委会组织部分代表视察重点民生项目。代表们先后来到地铁3号线、市第二人民医院新院区等6个现场，详细了解项目进度，并提出意见建议18条，有关部门表示将认真研究，逐项办理，及时答复代表。',
  '市政府新闻办举行发布会，介绍全市养老服务体系建设情况。目前，全市共有养老机构128家，床位2.1万张，社区食堂覆盖率达到87%；下一步将继续加大投入，新建街道综合养老服务中心15个，让老年人享有更好的服务。',
  '为期三天的招商推介活动圆满落幕，共签约项目42个，总投资318亿元，涉及新能源、生物医药等领域。与会企业家表示，看好本市的发展前景和营商环境，将加快项目落地，争取早开工、早投产、早见效。',
  '全市防汛抗旱工作视频会议召开，要求各地各部门克服麻痹思想，压实防汛责任，开展隐患排查，备足抢险物资，落实24小时值班和领导带班制度，确保安全度汛，切实保障人民群众生命财产安全。',
  '本市首个零碳园区正式启用。园区屋顶光伏装机容量达到12兆瓦，年发电量约1300万千瓦时，可满足园区70%的用电需求；同时配套建设储能电站和充电桩210个，预计每年减少二氧化碳排放9800吨。',
]

const beside: Template = {
  name: 'news portal: long summaries in the side column, before the text in the source',
  furniture: ['要闻速览', '零碳园区', '招商推介', '社区食堂', '民生项目', '延伸阅读', '二维码', '客户端', '稿源'],
  says: { publishedOn: '2024-03-22' },
  page: (
    blocks,
    { title, charset },
  ) => `<!DOCTYPE html><html><head><meta charset="${charset}"><title>${inMarkup(title)}_滨城新闻网</title></head><body><div class="g-top"><a>新闻</a><a>评论</a><a>视频</a><a>客户端</a></div><div class="g-crumb"><a>首页</a> &gt; <a>公告</a> &gt; 正文</div>
<div class="g-wrap row"><div class="col-md-3"><div class="box"><h3>要闻速览</h3>${ABSTRACTS.slice(0, 4)
    .map((text, at) => `<div class="item"><h4><a href="/n${at}">${text.slice(0, 12)}</a></h4><p>${text}</p></div>`)
    .join('')}</div></div>
<div class="col-md-9"><div class="detail"><h1 class="tit">${inMarkup(title)}</h1><p class="sub"><span>2024-03-22 07:15</span> <span>稿源：滨城日报</span> <span>编辑：王某</span></p><div class="con">${paragraphs(blocks)}</div><div class="qr"><img src="a.png"><span>扫描二维码，手机看本文</span></div></div><div class="ext"><h3>延伸阅读</h3>${ABSTRACTS.slice(
    4,
  )
    .map((text, at) => `<div class="item"><a href="/m${at}">${text.slice(0, 14)}</a><p>${text}</p></div>`)
    .join('')}</div></div></div>
<div class="g-foot"><p>滨城新闻网版权所有 互联网新闻信息服务许可证33120180001</p></div></body></html>`,
}

const definitions: Template = {
  name: 'index as a list of definitions, attachments as a list, remarks of the office below',
  furniture: ['信息索引号', '公开类别', '公开形式', '主动公开', '附件下载', '版本', '信息有误', '政府信息'],
  says: { publishedOn: '2023-08-14', issuer: '高新区管委会' },
  page: (
    blocks,
    { title, charset },
  ) => `<!DOCTYPE html><html><head><meta charset="${charset}"><title>${inMarkup(title)}</title></head><body><div class="banner"></div><div class="box-gk"><div class="gk-nav"><a>政府信息公开</a><a>依申请公开</a></div>
<dl class="gk-index"><dt>信息索引号</dt><dd>A0012-0301-2023-0045</dd><dt>公开类别</dt><dd>其他文件</dd><dt>发布机构</dt><dd>高新区管委会</dd><dt>公开日期</dt><dd>2023-08-14</dd><dt>公开形式</dt><dd>主动公开</dd><dt>文　　号</dt><dd>无</dd><dt>版本</dt><dd>1.0</dd></dl>
<div class="gk-con"><h2>${inMarkup(title)}</h2><div class="gk-text">${office(blocks)}</div><div class="gk-fj"><b>附件下载：</b><p><a href="/u/1.xlsx">1. 问题台账.xlsx</a></p><p><a href="/u/2.docx">2. 整改情况统计表.docx</a></p></div></div><div class="gk-note">如发现信息有误，请与我们联系：024-83780000</div></div><div class="bot">Copyright 高新区管委会 辽ICP备11000001号</div></body></html>`,
}

/** Cuts blocks into parts of three, and around tables. */
function inParts(blocks: readonly TextBlock[]): TextBlock[][] {
  const out: TextBlock[][] = [[]]
  for (const block of blocks) {
    if (typeof block !== 'string' || out.at(-1)!.length >= 3) out.push([])
    out.at(-1)!.push(block)
    if (typeof block !== 'string') out.push([])
  }
  return out.filter(part => part.length > 0)
}

const parted: Template = {
  name: 'body in many containers, inserted tables between, a mark of continuation, an advertisement inside',
  furniture: ['广告', '继续阅读', '上一页', '下一页', '责编', '标签：', '转载', '栏目', '第1页'],
  page: (blocks, { title, charset }) => {
    const parts = inParts(blocks)
    const middle = Math.ceil(parts.length / 2)
    const part = (blocks: TextBlock[]) =>
      typeof blocks[0] === 'string'
        ? `<div class="entry-part">${paragraphs(blocks)}</div>`
        : `<div class="tbl">${table(blocks[0]!, '')}</div>`
    return `<!DOCTYPE html><html><head><meta charset="${charset}"><title>${inMarkup(title)} | 市属企业党建</title><link rel="canonical" href="https://dj.example.cn/1"></head><body><div id="hd"><a href="/">首页</a><a href="/lm">栏目</a></div><div id="bd"><div class="entry"><h1>${inMarkup(title)}</h1>${parts.slice(0, middle).map(part).join('\n')}
<!--more--><a id="more-17"></a><div class="ad-slot"><a href="http://ad.example.com"><img src="ad.gif"></a><span>广告</span></div><div class="jump"><a href="#more-17">继续阅读</a></div>
${parts.slice(middle).map(part).join('\n')}<div class="pages"><a>上一页</a> <b>第1页</b> <a>下一页</a></div></div><div class="tag">标签：<a>整改</a><a>公开</a></div><p class="bj">责编：小陈</p></div><div id="ft">未经许可不得转载 | 京ICP证000001号</div></body></html>`
  },
}

const copies: Template = {
  name: 'second copies of the text: for printing, for the clipboard, in a template, hidden by a style sheet',
  furniture: ['复制全文', '打印版', '本页二维码', '帮助'],
  page: (
    blocks,
    { title, charset },
  ) => `<!DOCTYPE html><html><head><meta charset="${charset}"><title>${inMarkup(title)}</title><style>body{font-size:16px} .print-only, .sr{display:none} @media print{.print-only{display:block}.no-print{display:none}} #clip{ position:absolute; left:-9999px }</style></head><body><div class="no-print"><a>首页</a><a>帮助</a></div>
<div class="print-only"><h1>打印版</h1><h2>${inMarkup(title)}</h2>${divisions(blocks)}</div><div class="body-main"><h1>${inMarkup(title)}</h1><p class="tools"><button>复制全文</button></p><div class="txt">${divisions(blocks)}</div></div>
<textarea id="clip">${blocks.map(block => (typeof block === 'string' ? inMarkup(block) : '')).join('\n')}</textarea><template>${paragraphs(blocks)}</template><div hidden>${paragraphs(blocks)}</div><div style="DISPLAY : NONE">${paragraphs(blocks)}</div><script type="text/html" id="tpl">${paragraphs(blocks)}</script><footer>本页二维码</footer></body></html>`,
}

function halves(title: string): string[] {
  const middle = Math.ceil(title.length / 2)
  return [title.slice(0, middle), title.slice(middle)]
}

const twice: Template = {
  name: 'title printed again inside the text, centred, over two lines, below a red head',
  furniture: ['首页', '纪检', '发布单位', '访问'],
  heading: title => halves(title),
  page: (blocks, { title, charset }) =>
    `<!DOCTYPE html><html><head><meta charset="${charset}"><title>${inMarkup(title)}</title></head><body><div class="t"><a>首页</a><a>纪检</a></div><div class="detail_box"><div class="detail_tit">${inMarkup(title)}</div><div class="detail_info">发布单位：局办公室 | 时间：2023/6/8 | 访问：90</div><div class="detail_con"><p style="text-align:center"><b>${halves(title).map(inMarkup).join('<br>')}</b></p>${paragraphs(blocks)}</div></div></body></html>`,
}

export const LAYOUTS: readonly Template[] = [nested, beside, definitions, parted, copies, twice]
