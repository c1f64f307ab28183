/** Turns a text into pages of the site systems that most governments and universities bought. */
import { divisions, headings, inMarkup, office, paragraphs, spans, type Template } from './set.ts'

const wcm: Template = {
  name: 'information disclosure page of a content system: index as list, long readings beside, attachments',
  furniture: [
    '信息名称',
    '索 引 号',
    '文件下载',
    '解读稿',
    '一图读懂',
    '政策问答',
    '保护视力色',
    '主办单位',
    '适老',
    'APP',
    '您访问的链接',
  ],
  says: { publishedOn: '2024-07-18', issuer: '区纪委监委机关', siteCode: '3205060003' },
  page: (
    blocks,
    { title, charset },
  ) => `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}" />
<META name="SiteName" content="湖东区人民政府" /><META name="SiteDomain" content="www.hudong.gov.cn" /><META name="SiteIDCode" content="3205060003" />
<META name="ColumnName" content="整改落实" /><META name="ColumnType" content="政府信息公开" />
<META name="ArticleTitle" content="${inMarkup(title)}" /><META name="PubDate" content="2024-07-18 10:05:12" /><META name="ContentSource" content="区纪委监委机关" /><META name="Url" content="//www.hudong.gov.cn/t20240718_4.html" />
<title>湖东区人民政府 整改落实 ${inMarkup(title)}</title>
<script type="text/javascript">//<![CDATA[
var docTitle = '<div class="TRS_Editor"><p>脚本里的正文，读者看不到。</p></div>';
//]]></script></head>
<body><div class="warp"><div class="top clearfix"><span class="fl"><a href="/">省政府</a> | <a href="/">市政府</a></span><span class="fr"><a href="javascript:void(0)" id="slh">适老化模式</a><a href="/app">APP下载</a></span></div>
<div class="menu"><ul><li><a href="/">首 页</a></li><li><a href="/zx">要闻动态</a><ul class="sub"><li><a>湖东要闻</a></li><li><a>部门动态</a></li></ul></li><li><a href="/gk">政务公开</a></li></ul></div>
<div class="BreadcrumbNav">当前位置：<a href="../../" class="CurrChnlCls">首页</a>&nbsp;&gt;&nbsp;<a href="../" class="CurrChnlCls">整改落实</a></div>
<div class="zfxxgk"><div class="xxgk-left"><div class="xxgk-menu"><a href="/zn">政府信息公开指南</a><a href="/zd">政府信息公开制度</a><a href="/fd">法定主动公开内容</a><a href="/nb">政府信息公开年报</a></div></div>
<div class="xxgk-right"><ul class="xxgk_sy"><li><span class="bt">索 引 号：</span>014206438/2024-00217</li><li><span class="bt">信息分类：</span>其他/公告/通知</li><li><span class="bt">发布机构：</span>区纪委监委机关</li><li><span class="bt">发文日期：</span>2024-07-16</li><li class="w100"><span class="bt">信息名称：</span>${inMarkup(title)}</li><li class="w100"><span class="bt">内容概述：</span>${inMarkup(title)}的全文如下</li><li><span class="bt">时&nbsp;&nbsp;&nbsp;&nbsp;效：</span>有效</li></ul>
<div class="arcTitle">${inMarkup(title)}</div>
<div class="arcInfo">发布时间：2024-07-18&nbsp;10:05 &nbsp;&nbsp;保护视力色：<span style="background:#fff"></span> 字体：[ <a href="javascript:doZoom(18)">大</a> <a href="javascript:doZoom(16)">中</a> ] 访问量：<span id="hit"></span></div>
<div class="article"><div class="view TRS_UEDITOR trs_paper_default trs_word">${paragraphs(blocks)}</div></div>
<div class="fjxz"><h4>文件下载：</h4><ul><li><a href="./P020240718.docx" target="_blank">整改任务分解表.docx</a></li><li><a href="./P020240718.pdf">整改台账（公开版）.pdf</a></li></ul></div>
<div class="xgjd"><div class="xgjd-t">相关解读</div><dl><dt><a href="/jd1">《湖东区整改工作方案》解读稿</a></dt><dd>近日，区委办公室印发了有关方案。为便于社会各界理解，现就起草背景、主要内容、下一步安排等作如下说明。起草过程中，先后征求了32家单位的意见，召开座谈会5次，吸收意见建议47条，形成了目前的文本，自发布之日起施行。</dd></dl><dl><dt><a href="/jd2">一图读懂：湖东区怎样抓整改</a></dt><dd>整改工作怎么推进？责任如何落实？本图从三个方面、十二个问题出发，介绍全区整改工作的总体考虑，列出了各阶段的时间节点，供广大群众查阅和监督，欢迎提出宝贵意见。</dd></dl><dl><dt><a href="/jd3">政策问答：整改公开哪些内容</a></dt><dd>问：整改情况向谁公开？答：按照规定，整改进展情况应当以适当方式向社会公开，接受干部群众监督，公开时间一般不少于15个工作日。</dd></dl></div></div></div>
<div class="foot"><div class="friend"><select><option>国务院部门网站</option><option>外交部</option></select><select><option>省内城市</option></select></div><p>主办单位：湖东区人民政府办公室</p><p>网站标识码：3205060003　苏ICP备05003616号　苏公网安备32050602010123号</p><p>您访问的链接即将离开本网站，是否继续？</p></div></div></body></html>`,
}

const jcms: Template = {
  name: 'comment markers around title and content, table layout, counters by script',
  furniture: ['信息来源', '浏览次数', '打印本页', '我的位置', '技术支持', '本站热搜', '收藏本站', '无障碍浏览'],
  says: { publishedOn: '2024-04-02', issuer: '市审计局', siteCode: '3301000099' },
  page: (
    blocks,
    { title, charset },
  ) => `<!DOCTYPE html><html><head><meta charset="${charset}"><meta http-equiv="X-UA-Compatible" content="IE=edge">
<meta name="SiteName" content="临江市审计局"><meta name="ColumnName" content="公告"><meta name="contentSource" content="市审计局"><meta name="ArticleTitle" content="${inMarkup(title)}"><meta name="pubdate" content="2024-04-02">
<title>临江市审计局 公告 ${inMarkup(title)}</title></head><body><div id="barrierfree_container">
<table width="100%" border="0" cellspacing="0"><tr><td><div class="sy_top"><a onclick="SetHome(this)">设为首页</a><a onclick="AddFavorite()">收藏本站</a><a href="/wza">无障碍浏览</a></div></td></tr><tr><td class="search"><form action="/jrobot"><input name="q" value="请输入关键字"></form>本站热搜：<a>审计公告</a> <a>公积金</a> <a>招录</a></td></tr></table>
<table width="1200" align="center"><tr><td class="dqwz">我的位置：<a href="/">首页</a> &gt; <a href="/col">公告公示</a></td></tr></table>
<div class="main" style="background:#fff"><table width="90%" border="0" align="center" id="article"><tbody>
<tr><td align="center" class="title"><!--<$[标题名称(html)]>begin-->${inMarkup(title)}<!--<$[标题名称(html)]>end--></td></tr>
<tr><td align="center" class="xx"><table width="100%"><tr><td>发布日期：<!--<$[信息发布时间]>begin-->2024-04-02<!--<$[信息发布时间]>end--></td><td>信息来源：<!--<$[信息来源]>begin-->市审计局<!--<$[信息来源]>end--></td><td>浏览次数：<script src="/module/visitcount/articlehits.jsp?colid=1"></script></td><td>字号：[ <a>大</a> <a>中</a> <a>小</a> ]</td></tr></table></td></tr>
<tr><td class="bt_content"><div id="c1"><!--<$[信息内容]>begin--><!--ZJEG_RSS.content.begin--><meta name="ContentStart">${spans(blocks)}<meta name="ContentEnd"><!--ZJEG_RSS.content.end--><!--<$[信息内容]>end--></div></td></tr>
<tr><td><div class="share bdsharebuttonbox"><a class="bds_weixin" title="分享到微信"></a><a class="bds_tsina"></a></div><p align="right">【<a href="javascript:void(0)">打印本页</a>】 【<a>关闭窗口</a>】</p></td></tr></tbody></table></div>
<table class="bottom" width="100%"><tr><td align="center">版权所有：临江市审计局<br>地址：临江市滨河路1号　邮编：310000　电话：0571-88880000<br>浙ICP备05000000号　网站标识码3301000099　技术支持：大数据局</td></tr></table></div></body></html>`,
}

const vsb: Template = {
  name: 'university: content form of a site builder, attachments with counts of downloads, neighbours',
  furniture: ['点击', '已下载', '上一条', '下一条', '关闭', '校内链接', '书记信箱', '微信公众号', '校训'],
  says: { publishedOn: '2024-06-21' },
  page: (
    blocks,
    { title, charset },
  ) => `<!DOCTYPE html><HTML><HEAD><META content="IE=edge" http-equiv="X-UA-Compatible"><TITLE>${inMarkup(title)}-江州大学党委巡察办</TITLE><META Name="keywords" Content="江州大学党委巡察办,整改" />
<META http-equiv="Content-Type" content="text/html; charset=${charset}"><META name="viewport" content="width=device-width"><!--Announced by Visual SiteBuilder 9--><script language="javascript" src="/system/resource/js/counter.js"></script></HEAD>
<BODY><div class="head"><div class="logo"><!-- 网站logo图片地址请在本组件"内容配置-网站logo"处填写 --><a href="index.htm" title="江州大学"><img src="images/logo.png"></a></div><div class="nav"><ul><li><a href="index.htm">网站首页</a></li><li><a href="jgsz.htm">机构设置</a><ul><li><a href="a.htm">部门简介</a></li></ul></li><li><a href="zggk.htm">整改公开</a></li></ul></div></div>
<div class="ny"><div class="ny_left"><h2>整改公开</h2><ul><li><a href="a">校内巡察</a></li><li><a href="b">上级巡视</a></li></ul></div><div class="ny_right"><div class="dqwz"><span>当前位置：</span><a href="index.htm">网站首页</a>&gt;&gt;<a href="zggk.htm">整改公开</a>&gt;&gt;正文</div>
<script language="javascript" src="/system/resource/js/news/mp4video.js"></script><form name="_newscontent_fromname"><div class="content-sec"><div class="content-title" align="center"><h3>${inMarkup(title)}</h3><i style="font-style:normal">发布者：党委办公室&nbsp;&nbsp;日期：2024-06-21&nbsp;&nbsp;点击：[<script>_showDynClickBatch(['dynclicks_u12'],[1],"wbnews", 1)</script><span id="dynclicks_u12">307</span>]</i></div>
<div class="content-con" id="vsb_content"><div class="v_news_content">
${office(blocks)}
</div></div><div id="div_vote_id"></div><p><ul style="list-style-type:none;"><li>附件【<a href="/system/_content/download.jsp?urltype=news.DownloadAttachUrl&wbfileid=7" target="_blank">整改清单.pdf</a>】已下载<span id="nattach7">12</span>次</li></ul></p>
<p align="right">【<a href="javascript:window.opener=null;window.close();">关闭</a>】</p><div class="prenext"><p>上一条：<a href="1.htm">关于推荐优秀党务工作者人选的公示，欢迎监督</a></p><p>下一条：<a href="2.htm">校党委召开第六轮巡察工作动员部署会</a></p></div></div></form></div></div>
<div class="foot"><div class="l"><p>地址：江州市学府大道8号 邮编：400000</p><p>校内链接 <a>教务处</a> <a>图书馆</a></p></div><div class="r"><img src="ewm.png"><p>官方微信公众号</p><p>书记信箱：sj@jzu.edu.cn</p><p>校训：厚德博学 求实创新</p></div></div></BODY></HTML>`,
}

const sudy: Template = {
  name: 'university: widget windows of a portal system, page counter in spans, text pasted from an office program',
  furniture: ['发布者', '浏览次数', '返回首页', '快速通道', '版权', '举报电话'],
  says: { publishedOn: '2023-12-05' },
  page: (
    blocks,
    { title, charset },
  ) => `<!DOCTYPE html><html class="webplus-detail"><head><meta charset="${charset}"><title>${inMarkup(title)}</title><meta name="description" content="${inMarkup(title)}"><link type="text/css" href="/_css/_system/system.css" rel="stylesheet"></head>
<body class="article"><div class="wrapper header" id="header"><div class="inner"><div class="mod clearfix" frag="面板1"><div class="head-left" frag="窗口1" portletmode="simpleSiteName"><span class="site-name">纪检监察网</span></div></div></div></div>
<div class="wrapper nav"><div class="inner" frag="窗口3"><div class="wp_nav"><ul class="wp_nav"><li class="nav-item i1"><a href="/main.htm"><span class="item-name">返回首页</span></a></li><li class="nav-item i2"><a href="/xs/list.htm"><span class="item-name">巡视巡察</span></a></li><li class="nav-item i3"><a href="/kz/list.htm"><span class="item-name">快速通道</span></a></li></ul></div></div></div>
<div class="wrapper" id="d-container"><div class="inner clearfix"><div class="infobox" portletmode="simpleArticleAttri"><div class="article" frag="窗口6"><h1 class="arti-title">${inMarkup(title)}</h1><p class="arti-metas"><span class="arti-publisher">发布者：宣传部</span><span class="arti-update">发布时间：2023-12-05</span><span class="arti-views">浏览次数：<span class="WP_VisitCount" url="/_visitcountdisplay?siteId=1">45</span></span></p><div class="entry"><div class="read"><div class='wp_articlecontent'><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal{mso-style-parent:"";font-size:10.5pt} --></style>${spans(blocks)}</div></div></div></div></div></div></div>
<div class="wrapper footer" id="footer"><div class="inner" frag="窗口7"><p>版权所有©江滨师范学院纪委办公室</p><p>举报电话：025-58001234</p></div></div></body></html>`,
}

const ewb: Template = {
  name: 'county portal: hidden inputs, sources line, reading aloud, satisfaction survey, floating tools',
  furniture: [
    '您所在的位置',
    '语音播报',
    '信息来源',
    '阅读次数',
    '分享：',
    '网页评价',
    '智能问答',
    '返回顶部',
    '我要写信',
    '党务公开',
  ],
  says: { publishedOn: '2023-10-20', issuer: '县委巡察办' },
  page: (
    blocks,
    { title, charset },
  ) => `<!DOCTYPE html><html lang="zh"><head><meta charset="${charset}"><title>${inMarkup(title)}-安阳河县人民政府</title><meta name="SiteName" content="安阳河县人民政府"></head><body><input type="hidden" id="souceinfoid" value="9f"><input type="hidden" value="${inMarkup(title)}">
<div class="ewb-header"><div class="ewb-container"><a class="ewb-logo" href="/"></a><ul class="ewb-nav"><li class="ewb-nav-li"><a>网站首页</a></li><li class="ewb-nav-li"><a>党务公开</a></li><li class="ewb-nav-li"><a>我要写信</a></li></ul></div></div>
<div class="ewb-container"><div class="ewb-location"><i></i>您所在的位置：<a href="/">首页</a><span>&gt;</span><a href="/d">党务公开</a><span>&gt;</span><a class="current">巡察整改</a></div>
<div class="ewb-main"><div class="ewb-article"><h3 class="ewb-article-tt">${inMarkup(title)}</h3><div class="ewb-article-sources"><p>【 信息来源：<span>县委巡察办</span> 】【 发布时间：<span>2023-10-20</span> 】【 阅读次数：<span id="infoViewCount">58</span> 】【 <a>语音播报</a> 】</p></div>
<div class="ewb-article-info" id="infoContent">${headings(blocks)}</div><div class="ewb-share">分享：<a class="wx"></a><a class="wb"></a></div></div>
<div class="ewb-pj"><h4>网页评价</h4><label><input type="radio" name="r">很好</label><label><input type="radio" name="r">一般</label><label><input type="radio" name="r">差</label><textarea placeholder="请输入您的意见">请留下您对本页面的意见和建议，我们会认真研究，不断改进工作。</textarea><button>提 交</button></div></div></div>
<div class="ewb-float"><a>智能问答</a><a>返回顶部</a></div><div class="ewb-footer"><p>主办：安阳河县人民政府　维护：县政府办公室信息中心</p><p>联系电话：0372-6200000　豫ICP备05000001号-1</p></div></body></html>`,
}

const ucap: Template = {
  name: 'ministry style: index in a bordered table with spaced labels, own content element, unfolded menus',
  furniture: ['索 引 号', '主题分类', '发文机关', '扫一扫', '责任编辑', '标　　题', '国务院客户端', '登录', '个人中心'],
  says: { publishedOn: '2022-09-30', issuer: '省委国资委党委', siteCode: '4400000118' },
  page: (
    blocks,
    { title, charset },
  ) => `<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"/><meta name="ArticleTitle" content="${inMarkup(title)}"/><meta name="PubDate" content="2022-09-30 17:40"/><meta name="ContentSource" content="省委国资委党委"/><meta name="SiteIDCode" content="4400000118"/><meta name="lanmu" content="整改公开"/><title>${inMarkup(title)}_通知公告_省国资委</title></head><body>
<div class="topnav"><a>国务院客户端</a><a>省政府</a><a>登录</a><a>个人中心</a></div><div class="w1100"><div class="bread">首页 &gt; 政务公开 &gt; <a>通知公告</a></div>
<table class="bd1" width="100%" border="1" cellpadding="3"><tbody><tr><td><b>索 引 号：</b></td><td>000014349/2022-00101</td><td><b>主题分类：</b></td><td>国资监管\\企业领导人员管理</td></tr><tr><td><b>发文机关：</b></td><td>省国资委</td><td><b>成文日期：</b></td><td>2022年09月28日</td></tr><tr><td><b>标　　题：</b></td><td colspan="3">${inMarkup(title)}</td></tr><tr><td><b>发文字号：</b></td><td></td><td><b>发布日期：</b></td><td>2022年09月30日</td></tr></tbody></table>
<div class="article oneColumn"><h1><ucaptitle>${inMarkup(title)}</ucaptitle></h1><div class="pages-date">2022-09-30 17:40<span class="font">来源： 省国资委</span><span class="font">【字体：<a>大</a> <a>中</a> <a>小</a>】</span><div class="share_icon">分享到</div></div>
<div class="pages_content" id="UCAP-CONTENT"><ucapcontent><div class="trs_editor_view">${divisions(blocks)}</div></ucapcontent></div><div class="editor"><span>责任编辑：李某</span></div></div>
<div class="ewm"><p>扫一扫在手机打开当前页</p><canvas></canvas></div></div>
<div class="footer"><div class="linkbox"><a>国资委监管企业</a><a>市州国资委</a></div><p>主办单位：省国资委　网站标识码：4400000118</p></div></body></html>`,
}

export const SYSTEMS: readonly Template[] = [wcm, jcms, vsb, sudy, ewb, ucap]
