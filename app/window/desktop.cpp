// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/desktop.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QGuiApplication>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace Quaver::Ui::Desktop {

void notify(const QString &title, const QString &text)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    // Desktop Notifications Specification: the body may be read as markup.
    QDBusMessage call = QDBusMessage::createMethodCall(
        u"org.freedesktop.Notifications"_s, u"/org/freedesktop/Notifications"_s,
        u"org.freedesktop.Notifications"_s, u"Notify"_s);
    const QVariantMap hints{{u"desktop-entry"_s, QGuiApplication::desktopFileName()}};
    call << QGuiApplication::applicationDisplayName() << 0U << QGuiApplication::desktopFileName()
         << title << text.toHtmlEscaped() << QStringList() << hints << -1;
    bus.asyncCall(call);
}

void showProgress(std::optional<double> progress)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    // The launcher interface of Unity, which KDE's and other task bars listen to as well.
    QDBusMessage update = QDBusMessage::createSignal(
        u"/dev/quaver/Quaver"_s, u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s);
    const QVariantMap properties{{u"progress"_s, progress.value_or(0)},
                                 {u"progress-visible"_s, progress.has_value()}};
    update << u"application://%1.desktop"_s.arg(QGuiApplication::desktopFileName()) << properties;
    bus.send(update);
}

} // namespace Quaver::Ui::Desktop
