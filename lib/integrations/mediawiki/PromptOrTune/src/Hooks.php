<?php

namespace MediaWiki\Extension\PromptOrTune;

// Html got its namespace in MediaWiki 1.40.
if ( !class_exists( \MediaWiki\Html\Html::class ) ) {
	class_alias( \Html::class, \MediaWiki\Html\Html::class );
}

use MediaWiki\Html\Html;

/** The tag <prompt-or-tune />: a placeholder with a link, which the advisor's script fills. */
class Hooks {
	private const THEMES = [ 'light', 'dark', 'auto' ];

	/** @var \Config */
	private $config;

	public function __construct( $config ) {
		$this->config = $config;
	}

	public function onParserFirstCallInit( $parser ) {
		$parser->setHook( 'prompt-or-tune', [ $this, 'render' ] );
	}

	/**
	 * @param string|null $content what stands inside the tag; not used
	 * @param string[] $attributes theme, answers and title, as the author wrote them
	 * @param \Parser $parser
	 */
	public function render( $content, array $attributes, $parser ): string {
		$origin = rtrim( (string)$this->config->get( 'PromptOrTuneOrigin' ), '/' );
		if ( !preg_match( '/^https?:\/\/[a-z0-9.:\[\]-]+$/iD', $origin ) ) {
			$message = wfMessage( 'promptortune-bad-origin' )->inContentLanguage()->text();
			return Html::element( 'strong', [ 'class' => 'error' ], $message );
		}

		$theme = $attributes['theme'] ?? '';
		[ $answers ] = explode( '#', $attributes['answers'] ?? '' );
		$title = trim( $attributes['title'] ?? '' );
		// Nothing else is needed for answers, so nothing else gets into the page.
		if ( !preg_match( '/^[a-z0-9.=&-]{0,2000}$/D', $answers ) ) {
			$answers = '';
		}
		if ( $title === '' ) {
			$title = wfMessage( 'promptortune-title' )->inContentLanguage()->text();
		}

		$script = Html::element( 'script', [ 'type' => 'module', 'src' => "$origin/embed/v1.js" ] );
		$output = $parser->getOutput();
		$output->addHeadItem( $script, 'prompt-or-tune' );
		// Where $wgCSPHeader is on, this page may load the script and the frame.
		$output->addExtraCSPScriptSrc( $origin );
		$output->addExtraCSPDefaultSrc( $origin );

		$href = "$origin/advisor" . ( $answers === '' ? '' : "?$answers" );
		return Html::rawElement( 'div', [
			'class' => 'prompt-or-tune',
			'data-prompt-or-tune' => '',
			'data-theme' => in_array( $theme, self::THEMES, true ) ? $theme : 'auto',
			'data-answers' => $answers,
			'data-title' => $title,
		], Html::element( 'a', [ 'href' => $href ], $title ) );
	}
}
