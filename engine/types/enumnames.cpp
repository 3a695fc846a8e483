// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/types/enumnames.h"

#include <array>

namespace Quaver {

namespace {

template <typename Enum>
struct Named
{
    Enum value;
    const char *name;
};

// clang 14 does not deduce the arguments of an aggregate by itself.
template <typename Enum>
Named(Enum, const char *) -> Named<Enum>;

template <typename Enum>
struct Names;

template <>
struct Names<Backend>
{
    static constexpr std::array all{Named{Backend::Local, "local"},
                                    Named{Backend::Daytona, "daytona"}};
};

template <>
struct Names<AgentKind>
{
    static constexpr std::array all{Named{AgentKind::Builtin, "builtin"},
                                    Named{AgentKind::ClaudeCode, "claude-code"}};
};

template <>
struct Names<Check::Type>
{
    static constexpr std::array all{
        Named{Check::Type::Exact, "exact"}, Named{Check::Type::Contains, "contains"},
        Named{Check::Type::Regex, "regex"}, Named{Check::Type::Number, "number"},
        Named{Check::Type::Json, "json"},   Named{Check::Type::Command, "command"}};
};

template <>
struct Names<TaskStatus>
{
    static constexpr std::array all{
        Named{TaskStatus::Passed, "passed"}, Named{TaskStatus::Failed, "failed"},
        Named{TaskStatus::Limit, "limit"}, Named{TaskStatus::Errored, "errored"},
        Named{TaskStatus::Cancelled, "cancelled"}};
};

template <>
struct Names<RunStatus>
{
    static constexpr std::array all{
        Named{RunStatus::Running, "running"}, Named{RunStatus::Done, "done"},
        Named{RunStatus::Failed, "failed"}, Named{RunStatus::Cancelled, "cancelled"},
        Named{RunStatus::Interrupted, "interrupted"}};
};

template <>
struct Names<Error::Kind>
{
    static constexpr std::array all{
        Named{Error::Kind::Input, "input"},       Named{Error::Kind::Setup, "setup"},
        Named{Error::Kind::Network, "network"},   Named{Error::Kind::Http, "http"},
        Named{Error::Kind::Timeout, "timeout"},   Named{Error::Kind::Cancelled, "cancelled"},
        Named{Error::Kind::Protocol, "protocol"}, Named{Error::Kind::Sandbox, "sandbox"},
        Named{Error::Kind::Storage, "storage"},   Named{Error::Kind::Internal, "internal"}};
};

template <>
struct Names<TranscriptStep::Kind>
{
    static constexpr std::array all{
        Named{TranscriptStep::Kind::Note, "note"}, Named{TranscriptStep::Kind::Said, "said"},
        Named{TranscriptStep::Kind::Call, "call"}, Named{TranscriptStep::Kind::Output, "output"}};
};

template <typename Enum>
QString nameOf(Enum value)
{
    for (const auto &named : Names<Enum>::all) {
        if (named.value == value)
            return QString::fromLatin1(named.name);
    }
    Q_UNREACHABLE();
}

} // namespace

template <typename Enum>
std::optional<Enum> enumFromName(const QString &name)
{
    for (const auto &named : Names<Enum>::all) {
        if (name == QLatin1String(named.name))
            return named.value;
    }
    return std::nullopt;
}

template <typename Enum>
QStringList enumNames()
{
    QStringList names;
    for (const auto &named : Names<Enum>::all)
        names.append(QString::fromLatin1(named.name));
    return names;
}

template std::optional<Backend> enumFromName(const QString &);
template std::optional<AgentKind> enumFromName(const QString &);
template std::optional<Check::Type> enumFromName(const QString &);
template std::optional<TaskStatus> enumFromName(const QString &);
template std::optional<RunStatus> enumFromName(const QString &);
template std::optional<Error::Kind> enumFromName(const QString &);
template std::optional<TranscriptStep::Kind> enumFromName(const QString &);
template QStringList enumNames<Backend>();
template QStringList enumNames<AgentKind>();
template QStringList enumNames<Check::Type>();
template QStringList enumNames<TaskStatus>();
template QStringList enumNames<RunStatus>();
template QStringList enumNames<Error::Kind>();
template QStringList enumNames<TranscriptStep::Kind>();

QString backendName(Backend backend) { return nameOf(backend); }

QString agentKindName(AgentKind kind) { return nameOf(kind); }

QString checkTypeName(Check::Type type) { return nameOf(type); }

QString taskStatusName(TaskStatus status) { return nameOf(status); }

QString runStatusName(RunStatus status) { return nameOf(status); }

QString errorKindName(Error::Kind kind) { return nameOf(kind); }

QString transcriptStepKindName(TranscriptStep::Kind kind) { return nameOf(kind); }

} // namespace Quaver
