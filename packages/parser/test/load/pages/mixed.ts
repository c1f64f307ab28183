/** Turns a text into pages with their tools, paths and lists inside the element of the text, and with the signs of their makers. */
import type { TextBlock } from '../../../../../scripts/fixtures/blocks.ts'
import {
  bareText,
  breaks,
  divisions,
  headings,
  inMarkup,
  office,
  paragraphs,
  spans,
  type Template,
  table,
} from './set.ts'

const form: Template = {
  name: 'server pages: one form around all, view state, content in a span, index lines before the text',
  furniture: ['通讯员', '打印', '关闭', '人气', '网站首页', '技术支持', '索引号', '访问人数', '主管单位'],
  says: { publishedOn: '2019-11-07' },
  page: (
    blocks,
    { title, charset },
  ) => `<?xml version="1.0" encoding="${charset}"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>
	${inMarkup(title)}
</title></head><body><form name="form1" method="post" action="Show.aspx?id=3" id="form1"><div><input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="${'wEPDwUK'.repeat(400)}" /></div>
<div id="Header1_Panel"><span id="Header1_lblDate">2026年11月26日 星期四</span><a href="Default.aspx">网站首页</a> <a href="List.aspx?t=1">机构职能</a> <a href="List.aspx?t=2">信息公开</a></div>
<div class="middle"><h1 id="lblSite">白水县住房和城乡建设局</h1><div class="lj">网站首页 -&gt; 信息公开 -&gt; 查看内容</div><div style="text-align:center"><span id="lblTitle" style="font-size:20px;font-weight:bold">${inMarkup(title)}</span></div><div style="text-align:center"><span id="lblInfo">[ 作者：<span id="lblAuthor">通讯员</span>&nbsp;&nbsp;转贴自：本站原创&nbsp;&nbsp;人气：331&nbsp;&nbsp;更新时间：2019/11/7 15:20:11 ]</span></div><hr />
<span id="lblContent">${breaks(blocks)}</span><div style="text-align:right">【<a href="javascript:window.print()">打印</a>】【<a href="javascript:window.close()">关闭</a>】</div></div>
<div id="Footer1"><center>主管单位：白水县住房和城乡建设局　地址：县城人民路12号　电话：0913-6150000<br />访问人数：<span>120934</span>　技术支持：县信息中心<br />陕ICP备05000123号</center></div></form></body></html>`,
}

const tools: Template = {
  name: 'tools inside the text element: reading aloud, size, share and approve bars above and below, two related items',
  furniture: ['听新闻', '00:00', '字号', '收藏', '评论', '相关新闻', '防汛', '审核', '您觉得', '没用', '扫码'],
  says: { publishedOn: '2024-05-31', issuer: '区委巡察办' },
  page: (
    blocks,
    { title, charset },
  ) => `<!DOCTYPE html><html><head><meta charset=${charset}><title>${inMarkup(title)} - 南河区人民政府</title></head><body><div class="h"><div class="h-logo">南河区人民政府</div><div class="h-nav"><span>首页</span><span>走进南河</span><span>政务公开</span><span>政务服务</span></div></div>
<div class="article-box"><div class="article-main"><div class="title">${inMarkup(title)}</div><div class="source">时间：2024-05-31 16:42 　来源：区委巡察办 　浏览次数：<em>88</em></div><div class="tools"><span>听新闻</span><audio></audio><span>00:00 / 05:21</span><span>字号：</span><a>大</a><a>中</a><a>小</a></div>
<div class="content">${spans(blocks)}<p>（编辑：小王　审核：老李）</p><p><img src="x.png" alt="二维码"></p><p>扫码关注南河发布</p></div><div class="acts"><span>收藏</span><span>点赞 3</span><span>评论 0</span></div><div class="xgxw"><h4>相关新闻</h4><ul><li><a href="/1">南河区召开防汛工作会议，部署重点工作</a><span>2024-05-30</span></li><li><a href="/2">南河区防汛应急演练举行</a><span>2024-05-29</span></li></ul></div><div class="fk">您觉得这篇文章：<label><input type="radio">有用</label><label><input type="radio">没用</label></div></div></div>
<div class="f"><p>南河区人民政府办公室主办</p><p>鲁ICP备11012345号-2</p></div></body></html>`,
}

const cell: Template = {
  name: 'text in a cell with a known id, a running announcement above, ranking without links beside',
  furniture: ['热烈庆祝', '阅读排行', '领导活动', '编辑：', '位置', '滚动', '关闭窗口', '值班电话'],
  says: { publishedOn: '2011-09-01', issuer: '市国土局' },
  page: (
    blocks,
    { title, charset },
  ) => `<html><head><meta http-equiv=Content-Type content="text/html;charset=${charset}"><title>${inMarkup(title)}</title><style type=text/css>td{line-height:22px}</style></head><body><table width=960 align=center><tr><td><marquee>热烈庆祝中华人民共和国成立62周年，全体干部职工坚守岗位，滚动播出！</marquee></td></tr></table>
<table width=960 align=center><tr><td width=220 valign=top bgcolor=#f3f3f3><table width=100%><tr><td class=lt>阅读排行</td></tr><tr><td>1 领导活动：局长调研基层站所</td></tr><tr><td>2 领导活动：副局长带队督查</td></tr><tr><td>3 值班电话一览</td></tr></table></td><td valign=top><table width=100%><tr><td>当前位置：首页 &gt; 公示公告</td></tr><tr><td class=bt align=center>${inMarkup(title)}</td></tr><tr><td align=center class=ly>来源：市国土局 时间：2011-09-01 编辑：孙某</td></tr><tr><td id=zoom>${bareText(blocks)}</td></tr><tr><td align=center><a href=javascript:window.close()>关闭窗口</a></td></tr></table></td></tr></table></body></html>`,
}

const chapters: Template = {
  name: 'main and article elements, sections with ids, heading of the site as first heading, neighbours as cards',
  furniture: ['跳到主要内容', '菜单', '本页内容', '上一篇', '下一篇', '订阅', '版权声明', '政策库'],
  says: { publishedOn: '2025-01-09' },
  page: (
    blocks,
    { title, charset },
  ) => `<!doctype html><html lang="zh-Hans"><head><meta charset="${charset}"><meta property="article:published_time" content="2025-01-09T08:30:00+08:00"><title>${inMarkup(title)} | 省能源局</title><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-01-09T08:30:00+08:00","articleBody":"全文第一句，共12项。"}</script></head><body><a class="skip" href="#main">跳到主要内容</a><div role="banner"><h1>省能源局</h1><button aria-label="菜单">菜单</button></div><div role="navigation"><a href="/1">政策库</a><a href="/2">订阅</a></div>
<main id="main"><article><div class="hero"><h2>${inMarkup(title)}</h2><p class="meta">2025年1月9日 · 机关党委</p></div><div role="note" class="toc"><b>本页内容</b><ol><li><a href="#a">背景</a></li><li><a href="#b">进展</a></li><li><a href="#c">下一步</a></li></ol></div>${headings(blocks)}</article><div class="cards"><div class="card"><small>上一篇</small><a href="/p"><h3>省能源局召开党组会议，传达学习有关精神</h3></a></div><div class="card"><small>下一篇</small><a href="/n"><h3>省能源局举办业务培训班</h3></a></div></div></main><div role="contentinfo"><p>版权声明</p></div></body></html>`,
}

const rows: Template = {
  name: 'every line a row of a layout table, special spaces, chances to break a line',
  furniture: ['查看网页版', '转发给'],
  page: (blocks, { title, charset }) =>
    `<html><head><meta charset="${charset}"><title>${inMarkup(title)}</title></head><body style="margin:0"><table width="100%" role="presentation"><tr><td align="center"><p style="font-size:11px"><a href="http://x">查看网页版</a> | <a href="http://y">转发给同事</a></p><table width="600" role="presentation"><tr><td style="font-size:22px"><b>${inMarkup(title)}</b></td></tr>${blocks
      .map(block =>
        typeof block === 'string'
          ? `<tr><td style="padding:6px">&ensp;&emsp;${inMarkup(block).replace(/，/g, '，<wbr>')}&nbsp;</td></tr>`
          : `<tr><td>${table(block, '')}</td></tr>`,
      )
      .join('')}</table></td></tr></table></body></html>`,
}

const saved: Template = {
  name: 'page saved by a browser: comment of its address, inlined styles, widgets of extensions, frames',
  furniture: ['翻译此页', '保存自', '登录', '搜索', '浏览器扩展', '猜您想看', '政民互动', '网站支持'],
  says: { publishedOn: '2023-07-03', issuer: '市交通运输局' },
  page: (blocks, { title, charset }) => `<!DOCTYPE html>
<!-- saved from url=(0052)http://jtj.xx.gov.cn/zwgk/2023-07/03/content_1.html -->
<html lang="zh-CN"><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><title>${inMarkup(title)}-市交通运输局</title><link rel="stylesheet" href="./page_files/a.css"><style>.ext{position:fixed}.modal-x{display:none}</style><base target="_blank"></head><body class="vsc-initialized"><div id="ext-root" class="ext" style="display:none">浏览器扩展</div><iframe src="./page_files/saved.html">框架</iframe>
<div class="main-top"><div class="login">登录 | 注册</div><div class="searchbox"><input value="搜索"><button>搜索</button></div></div><div class="mainnav"><div class="mainnav-in"><a href="/a">首页</a><a href="/b">政民互动</a></div></div>
<div class="content-wrap"><div class="position"><span>当前位置：</span><span>首页</span><span>&gt;</span><span>正文</span></div><div class="xq"><p class="xq-t">${inMarkup(title)}</p><p class="xq-i"><span>发布日期：2023-07-03</span><span>信息来源：市交通运输局</span><span>字体大小：<a>A+</a> <a>A-</a></span></p><div class="xq-c">${office(blocks)}</div></div></div>
<div class="modal-x"><p>猜您想看：本市召开交通工作会议。会议强调，要抓好十项重点任务，确保完成投资120亿元。</p></div><div class="bottom"><div>网站支持IPv6</div><div>皖公网安备34010002000001号</div></div><font class="goog">翻译此页</font></body></html>`,
}

const enterprise: Template = {
  name: 'group of companies: mega menu, sentences about itself in the footer, list of subsidiaries',
  furniture: ['集团介绍', '子公司', '世界500强', '董事长致辞', '股票代码', '联系我们', '法律声明', '党的建设'],
  says: { publishedOn: '2023-06-16' },
  page: (
    blocks,
    { title, charset },
  ) => `<!DOCTYPE html><html><head><meta charset="${charset}"><title>${inMarkup(title)} - 公示公告 - 东江控股集团</title><meta name="keywords" content="东江"></head><body><div class="mega"><div class="col"><h5>集团介绍</h5><p>东江控股集团成立于1998年，注册资本120亿元，拥有全资及控股子公司46家，在职员工2.3万人，是世界500强企业。</p></div><div class="col"><h5>董事长致辞</h5><a href="/d">查看</a></div></div><div class="inner-banner"></div>
<div class="container"><div class="left-nav"><h3>党的建设</h3><a href="/1">党建动态</a><a href="/2">纪检监察</a></div><div class="right-con"><h2 class="right-tit">${inMarkup(title)}</h2><div class="right-time">发布日期：2023-06-16 <span>浏览：1021</span></div><div class="right-txt">${divisions(blocks)}</div><div class="right-page"><p>上一篇：<a href="/3">无</a></p><p>下一篇：<a href="/4">集团召开安全生产会议</a></p></div></div></div>
<div class="about"><div class="about-t">关于东江</div><div class="about-c">东江控股集团是市属国有独资企业，股票代码600000，业务涵盖能源、交通、金融等板块。2022年实现营业收入860亿元，利润总额32亿元。</div></div><div class="subs"><b>子公司</b><span>东江能源</span><span>东江交通</span><span>东江金融</span></div><div class="legal"><a href="/5">联系我们</a><a href="/6">法律声明</a></div></body></html>`,
}

const two: Template = {
  name: 'index lines inside the text element, reading in parts with page numbers, contact of the site in the text column',
  furniture: ['索引号', '有效性', '名　称', '共1页', '纠错', '咨询电话', '联系方式', '公开目录'],
  says: { publishedOn: '2022-12-20', issuer: '经开区管委会' },
  page: (blocks: readonly TextBlock[], { title, charset }) =>
    `<!DOCTYPE html><html><head><meta charset="${charset}"><title>公开目录</title></head><body><div class="wrap"><div class="tree"><div>公开目录</div><div>机构概况</div><div>规划计划</div></div><div class="doc"><p class="ix">索引号：003/2022-0456　　　　公开目录：通知公告</p><p class="ix">发布机构：经开区管委会　　　　发布日期：2022-12-20</p><p class="ix">名　称：${inMarkup(title)}</p><p class="ix">文　号：　　　　有效性：有效</p><p style="text-align:center;font-size:24px">${inMarkup(title)}</p>${paragraphs(blocks)}<p class="pg">&lt; 1 &gt; 共1页</p><p><a href="/jc">我要纠错</a></p></div><div class="kf"><p>联系方式</p><p>咨询电话：0371-60000000（工作日9:00—17:00）</p></div></div></body></html>`,
}

export const MIXED: readonly Template[] = [form, tools, cell, chapters, rows, saved, enterprise, two]
