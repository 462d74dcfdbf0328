<?php

if (!defined('DOKU_INC')) die();

use dokuwiki\Extension\SyntaxPlugin;

/**
 * {{prompt-or-tune>answers|theme}}: a placeholder with a link, which the advisor's script fills.
 */
class syntax_plugin_promptortune extends SyntaxPlugin
{
    private const THEMES = ['light', 'dark', 'auto'];

    public function getType()
    {
        return 'substition';
    }

    public function getPType()
    {
        return 'block';
    }

    /** Before 320, where DokuWiki looks for media. */
    public function getSort()
    {
        return 305;
    }

    public function connectTo($mode)
    {
        $this->Lexer->addSpecialPattern('\{\{prompt-or-tune>[^\n}]*\}\}', $mode, 'plugin_promptortune');
    }

    public function handle($match, $state, $pos, Doku_Handler $handler)
    {
        $inside = substr($match, strlen('{{prompt-or-tune>'), -strlen('}}'));
        [$answers, $theme] = array_map('trim', explode('|', $inside . '|'));
        [$answers] = explode('#', $answers);
        // Nothing else is needed for answers, so nothing else gets into the page.
        if (!preg_match('/^[a-z0-9.=&-]{0,2000}$/D', $answers)) $answers = '';
        if (!in_array($theme, self::THEMES, true)) $theme = 'auto';
        return ['answers' => $answers, 'theme' => $theme];
    }

    public function render($format, Doku_Renderer $renderer, $data)
    {
        $origin = rtrim($this->getConf('origin'), '/');
        if (!preg_match('/^https?:\/\/[a-z0-9.:\[\]-]+$/iD', $origin)) {
            $renderer->cdata('Prompt or Tune: the setting "origin" must be like https://advisor.example.org.');
            return true;
        }
        $title = 'Prompt or Tune';
        $href = $origin . '/advisor' . ($data['answers'] === '' ? '' : '?' . $data['answers']);
        if ($format !== 'xhtml') {
            $renderer->externallink($href, $title);
            return true;
        }
        // The script stands here and not in the head, so that other pages do not load it.
        // However often it stands in a page, the browser runs a module once.
        $renderer->doc .= '<div class="prompt-or-tune" data-prompt-or-tune'
            . ' data-theme="' . hsc($data['theme']) . '"'
            . ' data-answers="' . hsc($data['answers']) . '"'
            . ' data-title="' . hsc($title) . '">'
            . '<a href="' . hsc($href) . '">' . hsc($title) . '</a></div>'
            . '<script type="module" src="' . hsc($origin . '/embed/v1.js') . '"></script>';
        return true;
    }
}
