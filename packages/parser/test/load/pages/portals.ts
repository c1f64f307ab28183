/** Turns a text into pages of three government portals: a city's, an old county's, a bureau's. */
import { breaks, inMarkup, paragraphs, spans, type Template } from './set.ts'

const city: Template = {
  name: 'city portal: header, breadcrumb, index table, share bar, related links, footer',
  furniture: [
    '当前位置',
    '索引号',
    '分享到',
    '浏览次数',
    '上一篇',
    '相关链接',
    '版权所有',
    'ICP备',
    '无障碍',
    '字号',
    '责任编辑',
    '市政协召开',
  ],
  page: (blocks, { title, charset }) => `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="${charset}">
<meta name="SiteName" content="澄湖市人民政府门户网站"><meta name="SiteIDCode" content="3202000012">
<meta name="ArticleTitle" content="${inMarkup(title)}"><meta name="PubDate" content="2024-07-15 16:20">
<meta name="ContentSource" content="澄湖市纪委监委"><meta name="ColumnName" content="巡察整改">
<title>${inMarkup(title)}_澄湖市人民政府</title>
<style>.hide{display:none}</style><script>var a = "<p>不是正文，也没有人会看到。</p>";</script></head>
<body><!-- header begin -->
<div class="header"><div class="top-bar"><a href="/wza">无障碍</a> <a href="/gh">关怀版</a> <a href="/en">English</a></div>
<div class="logo"><h1><a href="/">澄湖市人民政府</a></h1></div>
<ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li><li><a href="/zwfw">政务服务</a></li><li><a href="/hdjl">互动交流</a></li></ul></div>
<div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/jw">纪检监察</a> &gt; <a href="/xc">巡察整改</a></div>
<div class="container"><table class="xxgk-table"><tbody>
<tr><td><b>信息索引号：</b></td><td>014006438/2024-00123</td><td><b>生成日期：</b></td><td>2024-07-12</td></tr>
<tr><td><b>发布机构：</b></td><td>市纪委监委</td><td><b>公开日期：</b></td><td>2024-07-15</td></tr>
<tr><td><b>文件名称：</b></td><td colspan="3">${inMarkup(title)}</td></tr>
<tr><td><b>公开方式：</b></td><td>主动公开</td><td><b>公开时限：</b></td><td>长期公开</td></tr></tbody></table>
<h2 class="article-title">${inMarkup(title)}</h2>
<div class="article-info"><span>发布时间：2024-07-15 16:20</span><span>来源：市纪委监委</span><span>浏览次数：<i id="hits">116</i></span>
<span>字号：[<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>]</span></div>
<div class="TRS_Editor" id="zoom">${paragraphs(blocks)}
<p style="display:none">这一行只有机器看得到，不在网页上。</p></div>
<div class="editor">责任编辑：信息中心</div>
<div class="bdsharebuttonbox">分享到：<a href="#">微信</a><a href="#">微博</a></div>
<div class="pn"><p>上一篇：<a href="/1.html">关于开展专项检查的通知</a></p><p>下一篇：<a href="/2.html">市委召开常委会会议</a></p></div>
<div class="related"><h3>相关链接</h3><ul><li><a href="/3.html">市政协召开民主监督座谈会，听取整改情况</a></li><li><a href="/4.html">全市巡察工作会议召开</a></li><li><a href="/5.html">巡察公告</a></li></ul></div></div>
<div class="footer"><p>主办：澄湖市人民政府办公室　承办：澄湖市大数据管理局</p><p>苏ICP备05004953号　网站标识码：3202000012</p><p>版权所有 © 澄湖市人民政府，未经书面授权禁止转载。</p></div>
<noscript>请打开脚本功能，以便正常浏览本网站的全部内容。</noscript></body></html>`,
}

const old: Template = {
  name: 'old site: layout tables, line breaks, no known names',
  furniture: [
    '您现在的位置',
    '点击数',
    '打印本页',
    '信息来源',
    '友情链接',
    '技术支持',
    '繁體',
    '设为首页',
    '下一条',
    '通知公告',
  ],
  page: (
    blocks,
    { title, charset },
  ) => `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}">
<title>${inMarkup(title)}-清溪县人民政府网站</title></head><body bgcolor=#ffffff topmargin=0>
<table width=1000 align=center cellpadding=0><tr><td><img src=banner.jpg></td></tr>
<tr><td bgcolor=red><a href=/>首页</a> | <a href=/a>县情概况</a> | <a href=/b>通知公告</a> | <a href=/c>繁體</a> | <a href=# onclick=x()>设为首页</a></td></tr></table>
<table width=1000 align=center><tr><td width=200 valign=top><table><tr><td><b>栏目导航</b></td></tr><tr><td><a href=/x>通知公告</a></td></tr><tr><td><a href=/y>政策文件</a></td></tr><tr><td><a href=/z>领导分工</a></td></tr></table></td>
<td valign=top><table width=100%><tr><td>您现在的位置：<a href=/>网站首页</a> >> <a href=/b>通知公告</a> >> 正文</td></tr>
<tr><td align=center><h1>${inMarkup(title)}</h1></td></tr>
<tr><td align=center>信息来源：县委办公室&nbsp;&nbsp;作者：admin&nbsp;&nbsp;日期：2024-03-08&nbsp;&nbsp;点击数：<script src=/count.js></script></td></tr>
<tr><td><font size=3>${breaks(blocks)}</font></td></tr>
<tr><td align=right>【<a href="javascript:window.print()">打印本页</a>】【<a href="javascript:window.close()">关闭窗口</a>】</td></tr>
<tr><td>上一条：<a href=/11>县委召开专题会议，研究部署有关工作</a><br>下一条：没有了</td></tr></table></td></tr></table>
<table width=1000 align=center><tr><td align=center>友情链接：<a href=#>省政府</a> <a href=#>市政府</a> <a href=#>区政府</a><br>版权所有：清溪县人民政府 技术支持：县信息中心<br>湘ICP备10001234号-1 湘公网安备 43010202000123号</td></tr></table></body></html>`,
}

const modern: Template = {
  name: 'bureau site: HTML5, unnamed containers, nested wrappers, list-built index, tables beside the text',
  furniture: ['所在栏目', '主题分类', '扫一扫', '满意', '网站地图', '相关阅读', '来源：', '阅读：', '文号', '纠错'],
  page: (
    blocks,
    { title, charset },
  ) => `<!doctype html><html><head><meta charset='${charset}'><title>${inMarkup(title)}</title>
<meta property="og:title" content="${inMarkup(title)}"><link rel=stylesheet href=/a.css></head><body class="page detail"><div id="app"><header><div class="w1200"><a href="/">政务服务局</a><nav><a href=/1>机构</a><a href=/2>公开</a><a href=/3>服务</a></nav></div></header>
<main><section class="wrap"><div class="path">所在栏目：<a href="/">首页</a>/<a href="/gk">信息公开</a>/<a href="/xc">整改公开</a></div>
<ul class="gk-list"><li><label>索引号：</label><span>QX-2024-0088</span></li><li><label>主题分类：</label><span>综合政务 / 其他</span></li><li><label>发文机关：</label><span>区政务服务局</span></li><li><label>成文日期：</label><span>2024-05-09</span></li><li><label>文号：</label><span></span></li><li><label>有效性：</label><span>有效</span></li></ul>
<div class="box"><div class="bt">${inMarkup(title)}</div><div class="date-line">2024-05-10 09:30　来源：<em>区政务服务局</em>　阅读：<em class="n"></em>　<a class="jc" href="#">我要纠错</a></div>
<div class="c1"><div class="c2">${spans(blocks)}</div></div>
<div class="code"><img src="qr.png" alt=""><p>扫一扫在手机打开当前页</p></div><div class="vote">您对本页内容是否满意？<button>满意</button><button>不满意</button></div></div>
<aside><h4>相关阅读</h4><p><a href=/7>我局召开年度工作会议，部署下一阶段任务</a></p><p><a href=/8>我局开展主题党日活动</a></p></aside></section></main>
<footer><div><a href=/map>网站地图</a> | <a href=/us>联系我们</a> | <a href=/law>隐私声明</a></div><div>京公网安备11010502000001号</div></footer></div></body></html>`,
}

export const PORTALS: readonly Template[] = [city, old, modern]
