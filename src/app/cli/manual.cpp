#include "app/cli/manual.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <functional>
#include <sstream>
#include <vector>

namespace cluneal::app::cli {
namespace {

/// A command or the program itself, without what is hidden.
std::vector<const CLI::App*> shown_commands(const CLI::App& app) {
  std::vector<const CLI::App*> commands;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    if (!command->get_group().empty()) commands.push_back(command);
  }
  return commands;
}

std::vector<const CLI::Option*> options_of(const CLI::App& app, bool positional) {
  std::vector<const CLI::Option*> options;
  for (const CLI::Option* option : app.get_options([](const CLI::Option*) { return true; })) {
    if (option->get_positional() == positional && !option->get_group().empty()) options.push_back(option);
  }
  return options;
}

/// "-o" and "--output".
std::vector<std::string> names_of(const CLI::Option& option) {
  std::vector<std::string> names;
  for (const std::string& name : option.get_snames()) names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) names.push_back("--" + name);
  return names;
}

bool takes_value(const CLI::Option& option) {
  return option.get_items_expected_max() > 0;
}

/// What it takes, in words: "FILE.json", "WIDTHxHEIGHT", "draft, final".
std::string type_of(const CLI::Option& option) {
  const std::string type = option.get_type_name();
  const std::size_t colon = type.find(':');
  return colon == std::string::npos ? type : type.substr(colon + 1);
}

/// The words of which one is wanted; empty where anything is.
std::vector<std::string> words_of(const CLI::Option& option) {
  std::vector<std::string> words;
  const std::string type = type_of(option);
  if (type.find(", ") == std::string::npos) return words;
  std::istringstream list(type);
  for (std::string word; std::getline(list, word, ',');) {
    word.erase(std::remove(word.begin(), word.end(), ' '), word.end());
    if (!word.empty()) words.push_back(word);
  }
  return words;
}

bool takes_file(const CLI::Option& option) {
  const std::string type = type_of(option);
  return type.find("FILE") != std::string::npos || type.find("OUT") != std::string::npos ||
         type.find(".json") != std::string::npos;
}

std::string in_lines(const std::string& text, const std::function<std::string(const std::string&)>& line_of) {
  std::istringstream lines(text);
  std::string out;
  for (std::string line; std::getline(lines, line);) out += line_of(line) + "\n";
  return out;
}

// ---- man ----

/// Text as troff wants it: signs that it would read or draw as others are spelt out.
std::string troff(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else if (c == '\'') {
      out += "\\(aq";
    } else if (c == '"') {
      out += "\\(dq";
    } else {
      out += c;
    }
  }
  // A line that begins so would be a request.
  return !out.empty() && out.front() == '.' ? "\\&" + out : out;
}

std::string troff_lines(const std::string& text) {
  return in_lines(text, [](const std::string& line) { return line.empty() ? ".PP" : troff(line) + "\n.br"; });
}

std::string man_option(const CLI::Option& option) {
  std::string out = ".TP\n";
  if (option.get_positional()) {
    out += "\\fI" + troff(type_of(option)) + "\\fR";
  } else {
    const std::vector<std::string> names = names_of(option);
    for (std::size_t i = 0; i < names.size(); ++i) out += (i > 0 ? ", " : "") + ("\\fB" + troff(names[i])) + "\\fR";
    if (takes_value(option) && words_of(option).empty()) out += " \\fI" + troff(type_of(option)) + "\\fR";
  }
  out += "\n" + troff(option.get_description());
  std::string words;
  for (const std::string& word : words_of(option)) words += (words.empty() ? "" : ", ") + word;
  if (!words.empty()) out += "\n.br\nOne of: " + troff(words) + ".";
  return out + "\n";
}

std::string man_options(const CLI::App& app) {
  std::string out;
  for (const bool positional : {true, false}) {
    for (const CLI::Option* option : options_of(app, positional)) out += man_option(*option);
  }
  return out;
}

// ---- shells ----

/// In single quotes.
std::string quoted(const std::string& text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

/// Which options take what, as the cases of bash.
std::string bash_case(const CLI::App& app, const std::string& command) {
  std::vector<std::string> all;
  std::string values;
  for (const CLI::Option* option : options_of(app, false)) {
    const std::vector<std::string> names = names_of(*option);
    all.insert(all.end(), names.begin(), names.end());
    if (!takes_value(*option)) continue;
    std::string pattern;
    for (const std::string& name : names) pattern += (pattern.empty() ? "" : "|") + name;
    const std::vector<std::string> words = words_of(*option);
    const std::string reply = !words.empty() ? "COMPREPLY=($(compgen -W " + quoted(joined(words)) + " -- \"$cur\"))"
                              : takes_file(*option) ? "COMPREPLY=($(compgen -f -- \"$cur\"))"
                                                    : "COMPREPLY=()";
    values += "        " + pattern + ") " + reply + "; return ;;\n";
  }
  std::string out = "    " + command + ")\n      case $prev in\n" + values + "      esac\n";
  return out + "      options=" + quoted(joined(all)) + " ;;\n";
}

std::string bash(const CLI::App& app) {
  std::vector<std::string> names;
  std::string cases;
  for (const CLI::App* command : shown_commands(app)) {
    names.push_back(command->get_name());
    cases += bash_case(*command, command->get_name());
  }
  return "# Completions of bash for cluneal, made from what its --help says.\n"
         "_cluneal() {\n"
         "  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command='' options='' word\n"
         "  compopt -o filenames 2>/dev/null\n"
         "  for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
         "    case $word in\n      " +
         [&names] {
           std::string pattern;
           for (const std::string& name : names) pattern += (pattern.empty() ? "" : "|") + name;
           return pattern;
         }() +
         ") command=$word; break ;;\n    esac\n  done\n"
         "  case $command in\n" +
         cases + bash_case(app, "''") +
         "  esac\n"
         "  if [[ $cur == -* ]]; then\n"
         "    COMPREPLY=($(compgen -W \"$options\" -- \"$cur\"))\n"
         "  elif [[ -z $command ]]; then\n"
         "    COMPREPLY=($(compgen -W " +
         quoted(joined(names)) +
         " -- \"$cur\") $(compgen -f -- \"$cur\"))\n"
         "  else\n"
         "    COMPREPLY=($(compgen -f -- \"$cur\"))\n"
         "  fi\n"
         "}\n"
         "complete -F _cluneal cluneal\n";
}

/// Without what zsh reads as signs of its own.
std::string zsh_text(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out;
}

std::string zsh_arguments(const CLI::App& app, const std::string& indent) {
  std::string out;
  for (const CLI::Option* option : options_of(app, false)) {
    std::string value;
    if (takes_value(*option)) {
      const std::vector<std::string> words = words_of(*option);
      value = !words.empty()        ? ":value:(" + joined(words) + ")"
              : takes_file(*option) ? ":file:_files"
                                    : ":" + zsh_text(type_of(*option)) + ": ";
    }
    for (const std::string& name : names_of(*option))
      out += indent + quoted(name + "[" + zsh_text(option->get_description()) + "]" + value) + " \\\n";
  }
  return out;
}

std::string zsh(const CLI::App& app) {
  std::string described;
  std::string cases;
  for (const CLI::App* command : shown_commands(app)) {
    described += "    " + quoted(command->get_name() + ":" + zsh_text(command->get_description())) + "\n";
    cases += "        " + command->get_name() + ")\n          _arguments \\\n" +
             zsh_arguments(*command, "            ") + "            '*:file:_files' ;;\n";
  }
  return "#compdef cluneal\n"
         "# Completions of zsh for cluneal, made from what its --help says.\n"
         "_cluneal() {\n"
         "  local context state line\n"
         "  local -a commands\n  commands=(\n" +
         described + "  )\n  _arguments -C \\\n" + zsh_arguments(app, "    ") +
         "    '1: :->first' \\\n"
         "    '*:: :->rest'\n"
         "  case $state in\n"
         "    first) _describe command commands; _files ;;\n"
         "    rest)\n"
         "      case $line[1] in\n" +
         cases +
         "        *) _files ;;\n"
         "      esac ;;\n"
         "  esac\n"
         "}\n"
         "_cluneal \"$@\"\n";
}

std::string fish_options(const CLI::App& app, const std::string& when) {
  std::string out;
  for (const CLI::Option* option : options_of(app, false)) {
    out += "complete -c cluneal -n " + quoted(when);
    for (const std::string& name : option->get_snames()) out += " -s " + name;
    for (const std::string& name : option->get_lnames()) out += " -l " + name;
    if (takes_value(*option)) {
      const std::vector<std::string> words = words_of(*option);
      out += !words.empty() ? " -x -a " + quoted(joined(words)) : takes_file(*option) ? " -r -F" : " -x";
    }
    out += " -d " + quoted(option->get_description()) + "\n";
  }
  return out;
}

std::string fish(const CLI::App& app) {
  std::string out = "# Completions of fish for cluneal, made from what its --help says.\n";
  for (const CLI::App* command : shown_commands(app)) {
    out += "complete -c cluneal -n __fish_use_subcommand -a " + command->get_name() + " -d " +
           quoted(command->get_description()) + "\n";
  }
  out += fish_options(app, "__fish_use_subcommand");
  for (const CLI::App* command : shown_commands(app))
    out += fish_options(*command, "__fish_seen_subcommand_from " + command->get_name());
  return out;
}

}  // namespace

std::string man_page(const CLI::App& app, const std::string& version) {
  const std::vector<const CLI::App*> commands = shown_commands(app);
  std::string out = ".TH CLUNEAL 1 \"\" \"Cluneal Atlas " + troff(version) + "\" \"User Commands\"\n";
  out += ".SH NAME\ncluneal \\- a 3D atlas of the cluneal nerves\n.SH SYNOPSIS\n";
  out += ".B cluneal\n[\\fIOPTIONS\\fR] [\\fIFILE\\fR ...]\n";
  for (const CLI::App* command : commands)
    out += ".br\n.B cluneal " + troff(command->get_name()) + "\n[\\fIOPTIONS\\fR] ...\n";
  out += ".SH DESCRIPTION\n" + troff_lines(app.get_description());
  out += ".SH OPTIONS\n" + man_options(app) + ".SH COMMANDS\n";
  for (const CLI::App* command : commands) {
    const std::string said = command->get_description();
    out += ".SS cluneal " + troff(command->get_name()) + "\n" + troff(said) + (said.back() == '.' ? "\n" : ".\n");
    out += man_options(*command);
  }
  out += ".SH NOTES\n" + troff_lines(app.get_footer());
  out +=
      ".SH FILES\n.TP\n.I ~/.local/state/cluneal\\-atlas\nThe last scene, bookmarks and, where that is wished, recent "
      "files.\n.TP\n.I ~/.config/cluneal\\-atlas\nSettings.\n.TP\n.I ~/.cache/cluneal\\-atlas\nBodies that were built "
      "here; may be deleted.\n.SH ENVIRONMENT\n.TP\n.B CLUNEAL_ASSETS\nThe folder with atlas/ and body/, where it is "
      "not the installed one.\n";
  return out;
}

std::string completions(const CLI::App& app, const std::string& shell) {
  if (shell == "bash") return bash(app);
  if (shell == "zsh") return zsh(app);
  if (shell == "fish") return fish(app);
  return {};
}

}  // namespace cluneal::app::cli
